import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { publicWords } from '../../geodata/words/public.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icons.ts';
import { LanguageSwitch, ThemeSwitch } from '../ui/switches.tsx';
import { openPanel, type Panel } from './panel.ts';

/** Tracking, about, the way in for staff, language, theme. */
export function FrontMenu() {
  const words = speak(publicWords);
  const open = useSignal(false);
  const room = useRef<HTMLElement>(null);
  useEffect(() => {
    const outside = (event: Event) => {
      if (!room.current?.contains(event.target as Node)) open.value = false;
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, []);
  const go = (panel: Panel) => {
    open.value = false;
    openPanel(panel);
  };
  const row = (icon: IconName, label: string, panel: Panel) => (
    <button type="button" class="menu-row" onClick={() => go(panel)}>
      <Icon name={icon} />
      {label}
    </button>
  );
  return (
    <nav
      ref={room}
      class="front-menu"
      aria-label={words.menu}
      onKeyDown={(event) => {
        if (event.key === 'Escape') open.value = false;
      }}
    >
      <IconButton
        icon={open.value ? 'close' : 'menu'}
        label={open.value ? speak(uiWords).close : words.menu}
        expanded={open.value}
        controls="front-menu"
        onClick={() => (open.value = !open.value)}
      />
      <div id="front-menu" class="menu-card" hidden={!open.value}>
        {row('clock', words.track, 'lacak')}
        {row('list', words.list, 'daftar')}
        {row('shield', words.about, 'tentang')}
        <div class="menu-switches">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        <p class="menu-staff">
          {words.staff}: <a href="/petugas">{words.staffOfficer}</a>{' '}
          <a href="/perencana">{words.staffPlanner}</a>
        </p>
      </div>
    </nav>
  );
}
