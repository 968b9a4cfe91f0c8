import { answerSheetWords } from '../../geodata/words/public-answer.ts';
import { language, speak } from '../data/preferences.ts';
import { zoneName } from '../map/zone-name.ts';
import { zoneColour } from '../map/zone-style.ts';

interface ZoneHeadProps {
  code: string;
  name: string;
  zoneClass: 'lindung' | 'budidaya' | null;
}

/** Colour as on the map, plain name, code. */
export function ZoneHead({ code, name, zoneClass }: ZoneHeadProps) {
  const colour = zoneColour(code);
  const plain = zoneName(language.value, code, name === code ? null : name);
  return (
    <div class="zone-head">
      <span
        class={`zone-chip ${colour ? '' : 'zone-chip-unknown'}`}
        style={colour ? { '--zone': colour } : {}}
      >
        {code}
      </span>
      <div>
        <p class="zone-name">{plain}</p>
        {zoneClass && <p class="quiet small">{speak(answerSheetWords).answer.classes[zoneClass]}</p>}
      </div>
    </div>
  );
}
