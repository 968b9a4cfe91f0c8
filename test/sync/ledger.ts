import type { Bodies, RecordKind } from '../../web/offline/device/record.ts';

/** What an officer did with a record, as the officer saw it. */
export interface Claim {
  id: string;
  kind: RecordKind;
  officer: string;
  tablet: number;
  /** Every body that was handed to the device, in order. */
  bodies: Bodies[RecordKind][];
  /** The newest body that the device said it keeps; -1 for none. */
  kept: number;
  /** Whether it was finished: asked for, and said to be kept. */
  finished: 'no' | 'asked' | 'kept';
  discarded: boolean;
}

/** All that people were told, to be compared with what became of it. */
export class Ledger {
  readonly claims = new Map<string, Claim>();

  begin(kind: RecordKind, body: Bodies[RecordKind], officer: string, tablet: number): Claim {
    const claim =
      this.claims.get(body.id) ??
      ({
        id: body.id,
        kind,
        officer,
        tablet,
        bodies: [],
        kept: -1,
        finished: 'no',
        discarded: false,
      } as Claim);
    this.claims.set(body.id, claim);
    return claim;
  }

  /** Hands a body in and notes what the device says to it. */
  note(claim: Claim, body: Bodies[RecordKind], finish: boolean, keeping: Promise<boolean>): void {
    const at = claim.bodies.push(body) - 1;
    if (finish && claim.finished === 'no') claim.finished = 'asked';
    keeping.then(
      (kept) => {
        if (!kept) return;
        claim.kept = Math.max(claim.kept, at);
        if (finish) claim.finished = 'kept';
      },
      () => undefined,
    );
  }
}
