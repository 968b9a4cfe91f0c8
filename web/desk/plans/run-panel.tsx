import { useState } from 'preact/hooks';
import type { FlipKind, FlipRun } from '../../../geodata/wire/flips.ts';
import { planWords } from '../../../geodata/words/desk-plans.ts';
import { formatDay, formatNumber } from '../../../geodata/words/format.ts';
import { addressOf } from '../../data/call.ts';
import { language, speak } from '../../data/preferences.ts';
import { tellMoment } from '../../data/when.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { EmptyState, Failure, Progress, Skeleton } from '../../ui/states.tsx';
import { Change } from './change.tsx';
import { computeFlips, flipsProblem, run, underWay } from './flips.ts';

/** The comparison as a whole: to be ordered, under way, or what it found. */
export function RunPanel({ plan }: { plan: string }) {
  const words = speak(planWords);
  const now = run.value;
  if (flipsProblem.value && !now) return <Failure problem={flipsProblem.value} />;
  if (now === undefined) return <Skeleton lines={5} />;
  if (now === null)
    return (
      <EmptyState icon="building" title={words.notComputed} action={<ComputeButton plan={plan} first />}>
        {words.notComputedLead}
      </EmptyState>
    );
  if (underWay(now)) return <UnderWay run={now} />;
  if (now.failed !== null)
    return (
      <div class="stack">
        <p class="answer-reason">{words.computeFailed}</p>
        <ComputeButton plan={plan} first />
      </div>
    );
  return <Found plan={plan} run={now} />;
}

function ComputeButton({ plan, first }: { plan: string; first?: boolean }) {
  const words = speak(planWords);
  const [busy, setBusy] = useState(false);
  const compute = async () => {
    setBusy(true);
    await computeFlips(plan);
    setBusy(false);
  };
  return (
    <Button variant={first ? 'primary' : 'quiet'} icon="refresh" busy={busy} onClick={() => void compute()}>
      {first ? words.compute : words.computeAgain}
    </Button>
  );
}

function UnderWay({ run: { done, subjects } }: { run: FlipRun }) {
  const words = speak(planWords);
  const number = (value: number) => formatNumber(language.value, value, 0);
  return (
    <div class="stack" role="status">
      <Progress
        label={subjects === 0 ? words.preparing : words.computing(number(done), number(subjects))}
        value={subjects === 0 ? null : done / subjects}
      />
      <p class="quiet">{words.mayLeave}</p>
    </div>
  );
}

function Found({ plan, run: { totals, subjects, startedAt, day } }: { plan: string; run: FlipRun }) {
  const words = speak(planWords);
  const said = language.value;
  const number = (value: number) => formatNumber(said, value, 0);
  const sum = (lines: typeof totals) => lines.reduce((total, { count }) => total + count, 0);
  const changed = sum(totals.filter(({ before, after }) => before !== after));
  const all = sum(totals);
  const kinds = Object.keys(words.kinds) as FlipKind[];
  return (
    <div class="stack">
      {all === 0 ? (
        <EmptyState icon="check" title={words.nothingFlips}>
          {words.nothingFlipsLead(number(subjects))}
        </EmptyState>
      ) : (
        <div>
          <p class="run-summary">{words.summary(number(changed), number(subjects))}</p>
          {all > changed && <p class="quiet">{words.summaryStays(number(all - changed))}</p>}
        </div>
      )}
      {kinds
        .filter((kind) => totals.some((line) => line.kind === kind))
        .map((kind) => (
          <section key={kind}>
            <h3>
              {words.kinds[kind]}{' '}
              <span class="quiet">{number(sum(totals.filter((line) => line.kind === kind)))}</span>
            </h3>
            <ul class="run-totals">
              {totals
                .filter((line) => line.kind === kind)
                .map(({ before, after, count }) => (
                  <li key={`${before} ${after}`}>
                    <Change before={before} after={after} />
                    <b>{number(count)}</b>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      {totals.some(({ after }) => after === 'legacy') && <p class="plan-next">{words.legacyNote}</p>}
      {all > 0 && <Downloads plan={plan} />}
      <p class="quiet small">{words.computedOn(tellMoment(startedAt), formatDay(said, day))}</p>
      <ComputeButton plan={plan} />
    </div>
  );
}

/** The whole list, whatever the filters. */
function Downloads({ plan }: { plan: string }) {
  const words = speak(planWords);
  const file = (format: 'csv' | 'geojson') =>
    addressOf('/api/plans/:id/flips/file', { params: { id: plan }, query: { format } });
  return (
    <section>
      <h3>{words.download}</h3>
      <div class="decide">
        {(['csv', 'geojson'] as const).map((format) => (
          <a key={format} class="button button-secondary button-wide" href={file(format)} download>
            <Icon name="download" size={20} />
            <span>{format === 'csv' ? words.downloadCsv : words.downloadMap}</span>
          </a>
        ))}
      </div>
    </section>
  );
}
