import './switches.css';
import { languages } from '../../geodata/words/bilingual.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { language, speak, theme, themes } from '../data/preferences.ts';
import { Icon } from './icon.tsx';

/** Indonesian or English. */
export function LanguageSwitch() {
  const words = speak(uiWords);
  return (
    <fieldset class="switch" aria-label={words.language}>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language.value ? 'true' : 'false'}
          aria-label={`${one.toUpperCase()}, ${words.languages[one]}`}
          onClick={() => {
            language.value = one;
          }}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}

/** Light, dark, or full sun. */
export function ThemeSwitch() {
  const words = speak(uiWords);
  return (
    <fieldset class="switch" aria-label={words.theme}>
      {themes.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === theme.value ? 'true' : 'false'}
          aria-label={words.themes[one]}
          title={words.themes[one]}
          onClick={() => {
            theme.value = one;
          }}
        >
          <Icon name={one} size={20} />
        </button>
      ))}
    </fieldset>
  );
}
