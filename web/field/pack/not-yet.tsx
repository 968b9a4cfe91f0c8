import { questionOf } from '../../../geodata/facts/question-of.ts';
import { fieldWords } from '../../../geodata/words/field.ts';
import { facts } from '../../data/city.ts';
import { speak } from '../../data/preferences.ts';
import type { FindingDraft } from '../../offline/device/record.ts';
import { Icon } from '../../ui/icon.tsx';
import { ProvisionalAnswer } from './provisional-answer.tsx';

/** Until the server has spoken of a finding: what this device says, if it can. */
export function NotYet({ finding }: { finding: FindingDraft }) {
  const city = facts.value?.city.code;
  const { kind, geometry } = finding;
  if (city && kind && geometry)
    return <ProvisionalAnswer request={questionOf(city, { ...finding, kind, geometry })} />;
  return (
    <p class="placed">
      <Icon name="info" />
      {speak(fieldWords).noVerdictYet}
    </p>
  );
}
