import type { Plan } from '../../geodata/model/index.ts';
import type { CityFacts } from '../../geodata/wire/places.ts';
import type { Session } from '../../geodata/wire/session.ts';
import { deskWords } from '../../geodata/words/desk.ts';
import { formatDay, formatNumber } from '../../geodata/words/format.ts';
import { layerWords } from '../../geodata/words/layer.ts';
import { facts } from '../data/city.ts';
import { language, speak } from '../data/preferences.ts';
import { cityToday } from '../data/when.ts';
import { MapView } from '../map/map-view.tsx';
import { EmptyState } from '../ui/states.tsx';
import { type Column, Table } from '../ui/table.tsx';
import { mayDecide } from './decision.ts';
import { showHelp, useKeys } from './keys.ts';
import { PlanBadge, validityOf } from './plans/plan-state.tsx';
import { RescueCard } from './rescue-card.tsx';

type LayerFacts = CityFacts['layers'][number];

/** The plan in force and the layers with their dates: what every verdict here rests on. */
export function DataPage({ session }: { session: Session }) {
  const words = speak(deskWords);
  const said = language.value;
  useKeys({ '?': showHelp });
  const city = facts.value;
  if (!city) return null;
  const plans: Column<Plan>[] = [
    { id: 'plan', label: words.columns.plan, cell: (plan) => <strong>{plan.name}</strong> },
    {
      id: 'status',
      label: words.columns.status,
      cell: (plan) => <PlanBadge plan={plan} />,
    },
    { id: 'validity', label: words.columns.validity, cell: (plan) => validityOf(said, plan, cityToday()) },
    {
      id: 'zones',
      label: words.columns.zones,
      numeric: true,
      cell: (plan) => formatNumber(said, plan.zones, 0),
    },
  ];
  const layers: Column<LayerFacts>[] = [
    {
      id: 'layer',
      label: words.columns.layer,
      cell: (layer) => <strong>{speak(layerWords)[layer.id] ?? layer.id}</strong>,
    },
    {
      id: 'features',
      label: words.columns.features,
      numeric: true,
      cell: (it) => formatNumber(said, it.features, 0),
    },
    {
      id: 'imported',
      label: words.columns.imported,
      cell: (layer) => <span class="nowrap">{formatDay(said, layer.importedOn)}</span>,
    },
    {
      id: 'source',
      label: words.columns.source,
      cell: (layer) => <span class="cell-long">{layer.source ?? words.sourceUnknown}</span>,
    },
  ];
  return (
    <div class="data-page">
      <div class="data-text">
        <h1>{words.dataTitle}</h1>
        {city.plan ? (
          <section class="plan-card">
            <h2>{words.planInForce}</h2>
            <p class="plan-name">{city.plan.name}</p>
            <p class="quiet">
              {validityOf(said, city.plan, cityToday())} ·{' '}
              {words.zoneCount(formatNumber(said, city.plan.zones, 0))}
            </p>
          </section>
        ) : (
          <EmptyState icon="permit" title={words.planNone}>
            {words.planNoneLead}
          </EmptyState>
        )}
        {city.plans.length > 0 && (
          <section>
            <h2>{words.planHistory}</h2>
            <Table caption={words.planHistory} columns={plans} rows={city.plans} rowKey={(plan) => plan.id} />
          </section>
        )}
        <section>
          <h2>{words.layersHeld}</h2>
          {city.layers.length ? (
            <Table
              caption={words.layersHeld}
              columns={layers}
              rows={city.layers}
              rowKey={(layer) => layer.id}
            />
          ) : (
            <p class="quiet">{words.layersNone}</p>
          )}
        </section>
        {mayDecide(session.person.role) && <RescueCard />}
      </div>
      <section class="data-map" aria-label={words.dataMap}>
        <MapView facts={city} audience="staff" onReady={() => {}} legendOpen />
      </section>
    </div>
  );
}
