import './toast.css';
import { signal } from '@preact/signals';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';

interface Message {
  id: number;
  text: string;
  tone: 'done' | 'problem' | 'plain';
  action?: { label: string; run: () => void };
}

const shown = signal<Message[]>([]);
const said = signal('');
let last = 0;

const drop = (id: number) => {
  shown.value = shown.value.filter((message) => message.id !== id);
};

/** Shows a short message that does not get in the way; problems and messages with an action stay until closed. */
export function toast(text: string, options: Partial<Pick<Message, 'tone' | 'action'>> = {}): () => void {
  const message: Message = { id: ++last, text, tone: 'plain', ...options };
  shown.value = [...shown.value.slice(-2), message];
  if (message.tone !== 'problem' && !message.action) setTimeout(() => drop(message.id), 6000);
  return () => drop(message.id);
}

/** Says something to a screen reader only. */
export const announce = (text: string): void => {
  said.value = text;
};

const icon = { done: 'check', problem: 'alert', plain: 'info' } as const;

/** Place once on a page. */
export function Toasts() {
  return (
    <>
      <p class="sr-only" aria-live="polite">
        {said.value}
      </p>
      <div class="toasts" role="status" aria-live="polite">
        {shown.value.map((message) => (
          <div key={message.id} class={`toast toast-${message.tone}`}>
            <Icon name={icon[message.tone]} size={20} />
            <p>{message.text}</p>
            {message.action && (
              <button
                type="button"
                class="toast-action"
                onClick={() => {
                  drop(message.id);
                  message.action?.run();
                }}
              >
                {message.action.label}
              </button>
            )}
            <IconButton icon="close" label={speak(uiWords).close} onClick={() => drop(message.id)} />
          </div>
        ))}
      </div>
    </>
  );
}
