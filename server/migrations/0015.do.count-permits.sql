-- Of the expression that 0014 indexes nothing is known until the table is counted again: a sweep would read all permits for a few numbers.
analyze permit;
