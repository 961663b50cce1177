-- What a matter is about, in one of the library's own themes (a setting; domain/case, SetTheme): a number, so that it can be filtered under row
-- security. The index holds only matters that have one: a rare theme is found without walking the library's whole list.
alter table concord.case_item add column theme smallint;
create index case_theme on concord.case_item (library_id, theme, touched_at desc, stream_id) where theme is not null;
