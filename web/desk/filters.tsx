import { computed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { FindingStatus, Outcome } from '../../geodata/model/index.ts';
import { deskWords } from '../../geodata/words/desk.ts';
import { findingWords } from '../../geodata/words/finding.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { address, go } from './address.ts';
import { Choice } from './choice.tsx';
import { findings, total } from './findings.ts';
import { kelurahanNames, offerKelurahans } from './kelurahans.ts';
import { findingStatuses, outcomes } from './view.ts';

/** True when anything narrows the list. */
export const filtered = computed(() => {
  const { status, outcome, kelurahan, q } = address.value;
  return Boolean(status || outcome || kelurahan || q);
});

/** Where `/` puts the cursor. */
export const searchBox: { current: HTMLInputElement | null } = { current: null };

const clear = () => go({ status: null, outcome: null, kelurahan: null, q: '' });

/** Status, result, kelurahan and text; they stand in the address, so a view can be sent to a colleague. */
export function Filters() {
  const words = speak(deskWords);
  const { status, outcome, kelurahan, q } = address.value;
  const outcomeNames = speak(uiWords).outcomes;
  const statuses = speak(findingWords).statuses;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    searchBox.current = box.current;
    void offerKelurahans();
  }, []);
  return (
    <search class="filters">
      <label class="filter-search">
        <Icon name="search" size={18} />
        <span class="sr-only">{words.searchLabel}</span>
        <input
          ref={box}
          class="input"
          type="search"
          value={q}
          placeholder={words.search}
          maxLength={120}
          onInput={(event) => go({ q: event.currentTarget.value })}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
      </label>
      <Choice
        label={words.filterStatus}
        value={status}
        options={findingStatuses.map((it) => [it, statuses[it]])}
        onChange={(value) => go({ status: value as FindingStatus | null })}
      />
      <Choice
        label={words.filterOutcome}
        value={outcome}
        options={outcomes.map((it) => [it, outcomeNames[it]])}
        onChange={(value) => go({ outcome: value as Outcome | null })}
      />
      <Choice
        label={words.filterKelurahan}
        value={kelurahan}
        options={[...new Set([...(kelurahan ? [kelurahan] : []), ...kelurahanNames.value])].map((it) => [
          it,
          it,
        ])}
        onChange={(value) => go({ kelurahan: value })}
      />
      {filtered.value && (
        <Button variant="quiet" icon="close" onClick={clear}>
          {words.clearFilters}
        </Button>
      )}
      <p class="filter-count quiet" role="status">
        {findings.value && words.counted(findings.value.length, total.value)}
      </p>
    </search>
  );
}
