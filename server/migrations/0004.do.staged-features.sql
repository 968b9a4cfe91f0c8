-- An import goes over its staged features in ranges of their place in the file, and finds the same things in the version before by their source id.
create index feature_source_index on feature (city, layer, import_id, source_index);
create index feature_source_id on feature (city, layer, import_id, source_id) where source_id is not null;
