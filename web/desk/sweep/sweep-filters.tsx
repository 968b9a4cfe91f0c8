import type { Standing } from '../../../geodata/wire/flips.ts';
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
import { sweptStandings } from '../view.ts';
import { buildings, clipped, crowded, found, matching, sweep, wanted } from './sweep.ts';

/** Outcome, rule and kelurahan; they stand in the address. */
export function SweepFilters({ onKelurahan }: { onKelurahan: (name: string | null) => void }) {
  const words = speak(sweepWords);
  const { rule, kelurahan, swept } = address.value;
  const number = formatNumber(language.value, found.value, 0);
  const all = formatNumber(language.value, matching.value, 0);
  return (
    <search class="filters">
      <Choice
        label={words.filterOutcome}
        value={wanted.value}
        options={sweptStandings.map((it) => [it, speak(uiWords).outcomes[it]])}
        onChange={(value) => go({ swept: (value as Standing | null) ?? 'all' })}
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
        onChange={onKelurahan}
      />
      {(rule || kelurahan || swept) && (
        <Button
          variant="quiet"
          icon="close"
          onClick={() => {
            onKelurahan(null);
            go({ rule: null, swept: null });
          }}
        >
          {speak(deskWords).clearFilters}
        </Button>
      )}
      <p class="filter-count quiet" role="status">
        {crowded.value
          ? words.countedByKelurahan(number)
          : buildings.value && (clipped.value ? words.countedHere(number, all) : words.counted(number))}
      </p>
    </search>
  );
}
