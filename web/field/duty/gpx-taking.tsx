import { useRef, useState } from 'preact/hooks';
import { withinDuty } from '../../../geodata/facts/on-duty.ts';
import type { TrackFix } from '../../../geodata/model/index.ts';
import { dutyWords } from '../../../geodata/words/field-duty.ts';
import { formatNumber } from '../../../geodata/words/format.ts';
import { language, speak } from '../../data/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { officerMap } from '../officer-map.ts';
import { type Duty, takeIn } from './duty.ts';
import { gpxMostBytes, readGpx } from './read-gpx.ts';
import { trackLines } from './track-on-map.ts';

interface Preview {
  fixes: TrackFix[];
  outside: number;
  unusable: number;
}

/** The track of another logger: looked at first, then taken in as far as it lies within the duty. */
export function GpxTaking({ duty }: { duty: Duty }) {
  const words = speak(dutyWords);
  const file = useRef<HTMLInputElement>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const count = (n: number) => formatNumber(language.value, n, 0);
  const drop = () => {
    setPreview(null);
    officerMap.value?.showOverlay('gpx', []);
  };
  const read = async (chosen: File | undefined) => {
    drop();
    setProblem(null);
    if (!chosen) return;
    if (chosen.size > gpxMostBytes) return setProblem(words.gpxTooBig);
    const gpx = readGpx(await chosen.text());
    if (!gpx) return setProblem(words.gpxUnreadable);
    if (gpx.fixes.length === 0) return setProblem(words.gpxNone);
    const fixes = withinDuty(gpx.fixes, duty).toSorted((a, b) => (a.at < b.at ? -1 : 1));
    setPreview({ fixes, outside: gpx.fixes.length - fixes.length, unusable: gpx.unusable });
    const lines = trackLines(fixes);
    officerMap.value?.showOverlay('gpx', lines);
    if (lines[0]) officerMap.value?.goTo(lines[0].geometry, { zoom: 17 });
  };
  const take = async () => {
    if (!preview) return;
    await takeIn(preview.fixes);
    toast(words.gpxTaken(count(preview.fixes.length)), { tone: 'done' });
    drop();
  };
  return (
    <section class="stack gpx">
      <h3>{words.gpx}</h3>
      <p class="quiet small">{words.gpxLead}</p>
      <input
        ref={file}
        hidden
        type="file"
        accept=".gpx,application/gpx+xml,application/xml,text/xml"
        aria-label={words.gpxChoose}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          void read(chosen);
          event.currentTarget.value = '';
        }}
      />
      <Button icon="download" wide onClick={() => file.current?.click()}>
        {words.gpxChoose}
      </Button>
      {problem && <p role="alert">{problem}</p>}
      {preview && (
        <div class="stack" role="status">
          <p>{words.gpxFound(count(preview.fixes.length))}</p>
          {preview.outside > 0 && <p class="quiet">{words.gpxLeft(count(preview.outside))}</p>}
          {preview.unusable > 0 && <p class="quiet">{words.gpxUntimed(count(preview.unusable))}</p>}
          <Button variant="primary" wide disabled={preview.fixes.length === 0} onClick={() => void take()}>
            {words.gpxTake}
          </Button>
        </div>
      )}
    </section>
  );
}
