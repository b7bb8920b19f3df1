-- The names by which universities stand in order, one for each language of the portal: the present official name in that
-- language or the next one that has it. Kept here for an index; working them out for each list takes longer the more there are.

create table university_order (
  university_id text collate "C" not null,
  en text collate "en-x-icu" not null,
  ru text collate "ru-x-icu" not null,
  zh text collate "zh-x-icu" not null,
  constraint university_order_pkey primary key (university_id),
  constraint university_order_university_id_fkey foreign key (university_id) references university (id)
);

create function put_university_in_order(changed text) returns void
  language sql
as $$
  insert into university_order (university_id, en, ru, zh)
  select changed, coalesce(n.en, n.ru, n.zh), coalesce(n.ru, n.en, n.zh), coalesce(n.zh, n.en, n.ru)
  from (
    select
      max(text) filter (where lang = 'EN') as en,
      max(text) filter (where lang = 'RU') as ru,
      max(text) filter (where lang = 'ZH') as zh
    from university_name where university_id = changed and kind = 'OFFICIAL' and not is_former
  ) n
  where num_nonnulls(n.en, n.ru, n.zh) > 0
  on conflict (university_id) do update set en = excluded.en, ru = excluded.ru, zh = excluded.zh
$$;

select put_university_in_order(id) from university;

create index university_order_en_idx on university_order (en, university_id);
create index university_order_ru_idx on university_order (ru, university_id);
create index university_order_zh_idx on university_order (zh, university_id);

create function university_name_orders() returns trigger
  language plpgsql
as $$
begin
  if tg_op <> 'DELETE' then
    perform put_university_in_order(new.university_id);
  end if;
  if tg_op = 'DELETE' or (tg_op = 'UPDATE' and old.university_id <> new.university_id) then
    perform put_university_in_order(old.university_id);
  end if;
  return null;
end
$$;

create trigger university_name_orders after insert or update or delete on university_name
  for each row execute function university_name_orders();

-- Its universities lead to events without a look at the hosts themselves.
drop index event_host_university_id_idx;
create index event_host_university_id_idx on event_host (university_id, event_id);

-- down

drop index event_host_university_id_idx;
create index event_host_university_id_idx on event_host (university_id);
drop trigger university_name_orders on university_name;
drop function university_name_orders();
drop function put_university_in_order(text);
drop table university_order;
