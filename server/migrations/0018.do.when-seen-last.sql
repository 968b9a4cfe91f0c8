-- When each square of the coverage grid was in view last: what nobody has seen for long is found without reading every day there ever was.
create table seen_last (
  city text not null,
  x integer not null,
  y integer not null,
  day date not null,
  primary key (city, x, y)
);
insert into seen_last (city, x, y, day) select city, x, y, max(day) from seen_cell group by city, x, y;
