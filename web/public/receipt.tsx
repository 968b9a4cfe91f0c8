import { publicWords } from '../../geodata/words/public.ts';
import { uiWords } from '../../geodata/words/ui.ts';
import { speak } from '../data/preferences.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Failure, Progress } from '../ui/states.tsx';
import { toast } from '../ui/toast.tsx';
import { openPanel } from './panel.ts';
import { clearDraft } from './report-draft.ts';
import { groupCode } from './secret-code.ts';
import { type Sending, sendingProgress } from './send-report.ts';
import { tracked } from './tracked.ts';

interface ReceiptProps {
  sending: Sending;
  problem: unknown;
  onRetry: () => void;
  onClose: () => void;
  onCover: (pixels: { bottom: number; right: number }) => void;
}

/** Number and code, large, with every way to keep them. */
export function Receipt({ sending, problem, onRetry, onClose, onCover }: ReceiptProps) {
  const words = speak(publicWords).receipt;
  const form = speak(publicWords).form;
  const common = speak(uiWords);
  const number = sending.number ?? '';
  const code = groupCode(sending.code);
  const progress = sendingProgress.value;
  const copy = async () => {
    await navigator.clipboard.writeText(`${words.number}: ${number}\n${words.code}: ${code}`);
    toast(common.copied, { tone: 'done' });
  };
  const follow = () => {
    tracked.value = { number, code, track: null };
    clearDraft();
    openPanel('lacak');
  };
  return (
    <Sheet title={words.title} onClose={onClose} onCover={onCover} snap="full">
      <div class="stack">
        <p class="receipt-mark">
          <Icon name="check" size={32} />
        </p>
        <p>{words.lead}</p>
        <dl class="receipt">
          <dt>{words.number}</dt>
          <dd>{number}</dd>
          <dt>{words.code}</dt>
          <dd class="receipt-code">{code}</dd>
        </dl>
        <p class="quiet small">{words.codeHint}</p>
        {progress && (
          <Progress
            label={form.sendingPhoto(progress.sent + 1, progress.of)}
            value={progress.sent / Math.max(1, progress.of)}
          />
        )}
        {problem !== null && (
          <>
            <p>{words.photosWaiting}</p>
            <Failure problem={problem} onRetry={onRetry} />
          </>
        )}
        <div class="receipt-deeds">
          <Button variant="primary" icon="copy" onClick={copy}>
            {words.copyBoth}
          </Button>
          <Button
            icon="download"
            onClick={() =>
              save(words.fileName(number), words.file(number, code, `${location.origin}/#lacak`))
            }
          >
            {common.download}
          </Button>
          <Button icon="clock" onClick={follow}>
            {words.follow}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {words.done}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}

function save(name: string, text: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
