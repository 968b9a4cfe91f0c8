import { zoneColour } from '../../map/zone-style.ts';

/** A zone's code on its official colour. */
export function ZoneChip({ code }: { code: string }) {
  const colour = zoneColour(code);
  return (
    <span class="zone-code-chip" style={colour ? { '--zone': colour } : {}}>
      {code}
    </span>
  );
}
