import type { Outcome } from '../../../geodata/model/index.ts';
import { deskWords } from '../../../geodata/words/desk.ts';
import { sweepWords } from '../../../geodata/words/desk-sweep.ts';
import { formatNumber } from '../../../geodata/words/format.ts';
import { uiWords } from '../../../geodata/words/ui.ts';
import { ruleName } from '../../../geodata/words/verdict.ts';
import { language, speak } from '../../data/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { address, go } from '../address.ts';
import { Choice } from '../choice.tsx';
import { kelurahanNames } from '../kelurahans.ts';
import { outcomes } from '../view.ts';
import { buildings, crowded, found, sweep, wanted } from './sweep.ts';

/** Outcome, rule and kelurahan; they stand in the address. */
export function SweepFilters() {
  const words = speak(sweepWords);
  const { rule, kelurahan, swept } = address.value;
  const number = formatNumber(language.value, found.value, 0);
  return (
    <search class="filters">
      <Choice
        label={words.filterOutcome}
        value={wanted.value}
        options={outcomes.map((it) => [it, speak(uiWords).outcomes[it]])}
        onChange={(value) => go({ swept: (value as Outcome | null) ?? 'all' })}
      />
      <Choice
        label={words.filterRule}
        all={words.everyRule}
        value={rule}
        options={(sweep.value?.run?.rules ?? []).map((it) => [it, ruleName(language.value, it)])}
        onChange={(value) => go({ rule: value })}
      />
      <Choice
        label={speak(deskWords).filterKelurahan}
        value={kelurahan}
        options={[...new Set([...(kelurahan ? [kelurahan] : []), ...kelurahanNames.value])].map((it) => [
          it,
          it,
        ])}
        onChange={(value) => go({ kelurahan: value })}
      />
      {(rule || kelurahan || swept) && (
        <Button variant="quiet" icon="close" onClick={() => go({ rule: null, kelurahan: null, swept: null })}>
          {speak(deskWords).clearFilters}
        </Button>
      )}
      <p class="filter-count quiet" role="status">
        {crowded.value ? words.countedByKelurahan(number) : buildings.value && words.counted(number)}
      </p>
    </search>
  );
}
