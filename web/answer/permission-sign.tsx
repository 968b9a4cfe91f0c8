import type { PermissionWord } from '../../geodata/words/public-answer.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icons.ts';

const signs: Record<PermissionWord, { icon: IconName; tone: string }> = {
  allowed: { icon: 'check', tone: 'complies' },
  limited: { icon: 'ruler', tone: 'unclear' },
  conditional: { icon: 'permit', tone: 'unclear' },
  'limited-conditional': { icon: 'permit', tone: 'unclear' },
  prohibited: { icon: 'close', tone: 'violates' },
  'not-listed': { icon: 'question', tone: 'legacy' },
  unclear: { icon: 'question', tone: 'legacy' },
};

/** Tick, ruler, paper or cross: told apart without colour. */
export function PermissionSign({ permission, size }: { permission: PermissionWord; size: number }) {
  const { icon, tone } = signs[permission];
  return (
    <span class={`permission-sign permission-sign-${tone}`}>
      <Icon name={icon} size={size} />
    </span>
  );
}
