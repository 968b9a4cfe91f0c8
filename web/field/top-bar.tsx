import type { Session } from '../../geodata/wire/session.ts';
import { fieldWords } from '../../geodata/words/field.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak, theme } from '../data/preferences.ts';
import { IconButton } from '../ui/button.tsx';
import { FixChip } from './fix-chip.tsx';
import { openPanel, panel } from './panel.ts';
import { StatusChip } from './status-chip.tsx';

/** What happened to the findings, who patrols, how good the position is, and the sun. */
export function TopBar({ session }: { session: Session }) {
  const words = speak(fieldWords);
  const sun = theme.value === 'terik';
  return (
    <header class="top-bar">
      <StatusChip />
      <p class="top-bar-title">{session.person.unit ?? session.person.name}</p>
      <FixChip />
      <IconButton
        icon="terik"
        label={speak(uiWords).themes.terik}
        pressed={sun}
        onClick={() => {
          theme.value = sun ? 'light' : 'terik';
        }}
      />
      <IconButton
        icon="menu"
        label={words.menu}
        expanded={panel.value.kind === 'menu'}
        onClick={() => openPanel({ kind: panel.value.kind === 'menu' ? 'none' : 'menu' })}
      />
    </header>
  );
}
