import { refuseHostileJson } from './admit.ts';
import { Refusal } from './refusal.ts';

/** JSON that came by another way than a body, as strictly read. */
export function strictJson(bytes: Buffer): unknown {
  const body = parsed(bytes.toString('utf8'));
  refuseHostileJson(body);
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') throw new SyntaxError('A key that changes what objects are.');
      return value;
    });
  } catch {
    throw new Refusal('malformed-json');
  }
}
