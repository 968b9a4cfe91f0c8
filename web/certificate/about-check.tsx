import type { ComponentChildren } from 'preact';
import type { City, Geometry, Position } from '../../geodata/model/index.ts';
import { answerWords } from '../../geodata/words/answer.ts';
import { certificateWords } from '../../geodata/words/certificate.ts';
import { type FactKey, factWords } from '../../geodata/words/facts.ts';
import { formatArea, formatDay, formatMoment, formatShare } from '../../geodata/words/format.ts';
import { permitStateWords } from '../../geodata/words/permit-state.ts';
import { language, speak } from '../data/preferences.ts';
import { markOfAnswer, OutcomeMark } from '../ui/outcome-mark.tsx';
import type { Printed } from './subject.ts';

/** What was checked, where and when, under which law, and what came out as a whole. */
export function AboutCheck({ printed, city }: { printed: Printed; city: City | null }) {
  const words = speak(certificateWords);
  const said = language.value;
  const { answer, geometry, circumstances, name, file } = printed;
  const facts = Object.entries(circumstances).filter(([key]) => key in factWords[said].names);
  return (
    <section>
      <p class="cert-result">
        <OutcomeMark outcome={markOfAnswer(answer)} large />
      </p>
      {answer.reason && <p>{speak(answerWords).reasons[answer.reason]}</p>}
      <dl class="cert-facts">
        {file && <Fact name={words.finding}>{file.finding}</Fact>}
        {name && <Fact name={words.name}>{name}</Fact>}
        <Fact name={words.place}>{placeOf(geometry)}</Fact>
        {answer.city && <Fact name={words.city}>{city ? `${city.name} (${answer.city})` : answer.city}</Fact>}
        {facts.map(([key, value]) => (
          <Fact key={key} name={factWords[said].names[key as FactKey]}>
            {key === 'builtOn' ? formatDay(said, String(value)) : String(value)}
          </Fact>
        ))}
        <Fact name={words.plan}>
          {answer.plan
            ? words.planSince(answer.plan.name, formatDay(said, answer.plan.validFrom))
            : words.none}
        </Fact>
        <Fact name={words.law}>{formatDay(said, answer.asOf)}</Fact>
        <Fact name={words.checkedAt}>{formatMoment(said, answer.checkedAt, city?.timeZone)}</Fact>
        <Fact name={words.ruleSet}>{answer.ruleSet}</Fact>
        <Fact name={words.zones}>
          {answer.zones
            .map(({ code, name: zone, areaM2, share }) =>
              areaM2 > 0
                ? `${code} ${zone} (${formatArea(said, areaM2)}, ${formatShare(said, share)})`
                : `${code} ${zone}`,
            )
            .join('; ') || words.none}
        </Fact>
        <Fact name={words.permits}>
          {answer.permits
            .map(
              ({ kind, number, state }) =>
                `${kind.toUpperCase()} ${number}, ${speak(permitStateWords)[state]}`,
            )
            .join('; ') || words.none}
        </Fact>
      </dl>
    </section>
  );
}

export const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** A corner of the subject, degrees: enough to find it again. */
function placeOf({ coordinates }: Geometry): string {
  let at: unknown = coordinates;
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  const [lon, lat] = at as Position;
  return `${lat.toFixed(6)}, ${lon.toFixed(6)}`;
}
