import { deskWords } from '../../geodata/words/desk.ts';
import { speak } from '../data/preferences.ts';
import { Dialog } from '../ui/dialog.tsx';
import { helpShown } from './keys.ts';

/** What each key does. */
export function HelpDialog() {
  const words = speak(deskWords);
  const keys = [
    ['j', words.keys.next],
    ['k', words.keys.previous],
    ['a', words.keys.open],
    ['r', words.keys.reject],
    ['t', words.keys.ask],
    ['/', words.keys.search],
    ['Esc', words.keys.escape],
    ['?', words.keys.help],
  ];
  const close = () => {
    helpShown.value = false;
  };
  return (
    <Dialog title={words.help} open={helpShown.value} onClose={close}>
      <dl class="keys">
        {keys.map(([key, deed]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{deed}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
