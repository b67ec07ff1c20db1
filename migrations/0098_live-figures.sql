-- Figures of now beside those of closed months.

-- How many persons there are on each track, in spans of ten, as they were told: a row each time that five persons or more had come or moved on
-- since the one before. The last is what everybody sees until then; no number that is kept back stands here.
create table figures_live (
  -- One after the other: of two that are counted at once one is kept.
  number int primary key check (number > 0),
  counted_at timestamptz not null,
  told jsonb not null
);
alter table figures_live enable row level security;
alter table figures_live force row level security;
create policy counts on figures_live for select to ausma_app
  using (app.kind() in ('member', 'system') and app.purpose() = 'statistics');
-- The program alone, by its own clock: a member who counts could choose the moment.
create policy program_counts on figures_live for insert to ausma_app
  with check (app.kind() = 'system' and app.purpose() = 'statistics');
grant select, insert on figures_live to ausma_app;
