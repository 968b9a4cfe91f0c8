import { useState } from 'preact/hooks';
import type { OutcomeCounts, SweepRun, SweptKelurahan } from '../../../geodata/wire/sweep.ts';
import { sweepWords } from '../../../geodata/words/desk-sweep.ts';
import { formatDay, formatNumber } from '../../../geodata/words/format.ts';
import { familyNames, familyOf, familyWords } from '../../../geodata/words/rules/families.ts';
import { uiWords } from '../../../geodata/words/ui.ts';
import { ruleName } from '../../../geodata/words/verdict.ts';
import { addressOf } from '../../data/call.ts';
import { language, speak } from '../../data/preferences.ts';
import { tellMoment } from '../../data/when.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type Mark, OutcomeIcon } from '../../ui/outcome-mark.tsx';
import { EmptyState, Failure, Progress } from '../../ui/states.tsx';
import { address, go } from '../address.ts';
import { sweptStandings } from '../view.ts';
import { startSweep, sweep, sweepProblem, sweptFilter } from './sweep.ts';

const number = (value: number) => formatNumber(language.value, value, 0);

/** The sweep as a whole: how far it is, what it has found by rule, in the city or in the kelurahan of the address. */
export function SweepPanel() {
  const words = speak(sweepWords);
  const known = sweep.value;
  if (!known) return null;
  const { run } = known;
  if (!run)
    return (
      <EmptyState icon="building" title={words.none} action={<StartButton label={words.start} primary />}>
        {words.noneLead}
      </EmptyState>
    );
  const { kelurahan } = address.value;
  const within = kelurahan ? known.kelurahan.filter((it) => it.kelurahan === kelurahan) : known.kelurahan;
  return (
    <div class="stack">
      {sweepProblem.value !== null && <Failure problem={sweepProblem.value} />}
      <State run={run} />
      {within.length > 0 && <Worst within={within} />}
      {within.length > 0 && <ByRule run={run} within={within} />}
      {within.length > 0 && <Downloads />}
    </div>
  );
}

/** What the filters let through, of the whole city. */
function Downloads() {
  const words = speak(sweepWords);
  // The links follow the filters of the address.
  void address.value;
  return (
    <section>
      <h3>{words.download}</h3>
      <p class="quiet small">{words.downloadLead}</p>
      <div class="decide">
        {(['csv', 'geojson'] as const).map((format) => (
          <a
            key={format}
            class="button button-secondary button-wide"
            href={addressOf('/api/sweep/file', { query: { ...sweptFilter(), format } })}
            download
          >
            <Icon name="download" size={20} />
            <span>{format === 'csv' ? words.downloadCsv : words.downloadMap}</span>
          </a>
        ))}
      </div>
    </section>
  );
}

function StartButton({ label, primary }: { label: string; primary?: boolean }) {
  const [busy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    await startSweep();
    setBusy(false);
  };
  return (
    <Button
      variant={primary ? 'primary' : 'secondary'}
      icon="refresh"
      busy={busy}
      onClick={() => void start()}
    >
      {label}
    </Button>
  );
}

function State({ run }: { run: SweepRun }) {
  const words = speak(sweepWords);
  const { state, swept, buildings, finishedAt, plan, asOf, outdated } = run;
  const said = language.value;
  const under = <p class="quiet small">{words.under(plan?.name ?? null, formatDay(said, asOf))}</p>;
  if (state === 'running')
    return (
      <div class="stack" role="status">
        <Progress
          label={buildings === 0 ? words.starting : words.running(number(swept), number(buildings))}
          value={buildings === 0 ? null : swept / buildings}
        />
        <p class="quiet">{words.mayLeave}</p>
      </div>
    );
  if (state === 'stopped')
    return (
      <div class="stack">
        <p class="answer-reason">{words.stopped(number(swept), number(buildings))}</p>
        <StartButton label={words.resume} primary />
      </div>
    );
  return (
    <div class="stack">
      <div class="sweep-state">
        <div>
          {finishedAt && <p>{words.finished(tellMoment(finishedAt))}</p>}
          {under}
        </div>
        {!outdated && <StartButton label={words.again} />}
      </div>
      {outdated && (
        <>
          <p class="answer-reason" role="status">
            {words.outdated}
          </p>
          <StartButton label={words.sweepChanged} primary />
        </>
      )}
    </div>
  );
}

const nothing: OutcomeCounts = { violates: 0, unclear: 0, complies: 0, 'not-applicable': 0, legacy: 0 };

const sumOf = (counts: readonly (OutcomeCounts | undefined)[]): OutcomeCounts =>
  counts.reduce<OutcomeCounts>(
    (sum, it = nothing) => {
      for (const key of sweptStandings) sum[key] += it[key];
      return sum;
    },
    { ...nothing },
  );

/** Legacy buildings are counted among those that comply: shown beside them, they are taken out. */
const apart = (counts: OutcomeCounts): OutcomeCounts => ({
  ...counts,
  complies: counts.complies - counts.legacy,
});

function Worst({ within }: { within: readonly SweptKelurahan[] }) {
  const words = speak(sweepWords);
  const counts = apart(sumOf(within.map(({ worst }) => worst)));
  const { kelurahan } = address.value;
  return (
    <section>
      <h3>
        {words.worst} {kelurahan && words.inKelurahan(kelurahan)}
      </h3>
      <ul class="sweep-worst">
        {sweptStandings
          .filter((mark) => counts[mark] > 0)
          .map((mark) => (
            <li key={mark}>
              <OutcomeIcon mark={mark} size={18} />
              <span>{speak(uiWords).outcomes[mark]}</span>
              <Count mark={mark} count={counts[mark]} rule={null} />
            </li>
          ))}
      </ul>
    </section>
  );
}

/** Rules by family with their violations, doubts and status quo; those with nothing of these are only counted. */
function ByRule({ run, within }: { run: SweepRun; within: readonly SweptKelurahan[] }) {
  const words = speak(sweepWords);
  const marks = ['violates', 'unclear', 'legacy'] as const;
  const rows = run.rules.map((rule) => ({ rule, counts: sumOf(within.map(({ rules }) => rules[rule])) }));
  const told = rows.filter(({ counts }) => marks.some((mark) => counts[mark] > 0));
  return (
    <section>
      <h3>{words.byRule}</h3>
      <table class="sweep-rules">
        <caption class="sr-only">{words.byRule}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            {marks.map((mark) => (
              <th key={mark} scope="col" title={speak(uiWords).outcomes[mark]}>
                <OutcomeIcon mark={mark} size={18} />
                <span class="sr-only">{speak(uiWords).outcomes[mark]}</span>
              </th>
            ))}
          </tr>
        </thead>
        {familyNames.map((family) => {
          const ofFamily = told.filter(({ rule }) => familyOf(rule) === family);
          if (ofFamily.length === 0) return null;
          return (
            <tbody key={family}>
              <tr>
                <th colSpan={4} scope="rowgroup" class="family-name">
                  {speak(familyWords)[family]}
                </th>
              </tr>
              {ofFamily.map(({ rule, counts }) => (
                <tr key={rule} class={rule === address.value.rule ? 'sweep-rule-chosen' : undefined}>
                  <th scope="row">{ruleName(language.value, rule)}</th>
                  {marks.map((mark) => (
                    <td key={mark}>
                      <Count mark={mark} count={counts[mark]} rule={rule} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
      {told.length < rows.length && <p class="quiet small">{words.quietRules(rows.length - told.length)}</p>}
      {told.some(({ counts }) => counts.legacy > 0) && <p class="quiet small">{words.legacyNote}</p>}
    </section>
  );
}

/** A count that leads to its buildings, on the map and in the list. */
function Count({ mark, count, rule }: { mark: Mark; count: number; rule: string | null }) {
  const words = speak(sweepWords);
  if (count === 0) return <span class="quiet">–</span>;
  const label = words.showThese(
    number(count),
    speak(uiWords).outcomes[mark],
    rule ? ruleName(language.value, rule) : words.everyRule,
  );
  return (
    <button
      type="button"
      class="link"
      aria-label={label}
      title={label}
      onClick={() => go({ swept: mark, rule, open: null })}
    >
      {number(count)}
    </button>
  );
}
