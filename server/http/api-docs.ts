import type Router from '@koa/router';
import type { Endpoint } from '../../geodata/wire/endpoint.ts';
import { endpoints } from '../../geodata/wire/index.ts';
import { refusalWords } from '../../geodata/words/refusal.ts';
import { openApi } from './openapi.ts';
import { refusalCodes } from './problem.ts';
import type { State } from './state.ts';

const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );
const cells = (...texts: string[]): string => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;

const css = `body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #ccc}
code{font-size:.9em}:target{background:#fff3bf}`;

const row = (name: string, it: Endpoint): string =>
  cells(
    `<code>${it.method.toUpperCase()} ${escapeHtml(it.path)}</code>`,
    `${escapeHtml(it.summary)}<br><small><code>${escapeHtml(name)}</code></small>`,
    escapeHtml(it.roles.join(', ')),
    `${it.perMinute.public} / ${it.perMinute.staff}`,
  );

function page(): string {
  const calls = (Object.entries(endpoints) as [string, Endpoint][])
    .map(([name, it]) => row(name, it))
    .join('\n');
  const codes = refusalCodes
    .map(
      ([code, status]) =>
        `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(refusalWords.id[code])}<br>${escapeHtml(refusalWords.en[code])}</td></tr>`,
    )
    .join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Patrol TARU API</title><link rel="stylesheet" href="/api/docs.css"></head><body><h1>Patrol TARU API</h1>
<p>Machine-readable: <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<h2>Calls</h2><table><thead><tr><th>Call<th>What<th>Roles<th>A minute: address / account</thead><tbody>${calls}</tbody></table>
<h2>Refusals</h2><table><thead><tr><th>Code<th>Status<th>What the reader is told</thead><tbody>${codes}</tbody></table></body></html>`;
}

/** The documentation, printed from the descriptions that bind the routes. */
export function bindApiDocs(router: Router<State>): void {
  const description = JSON.stringify(openApi());
  const html = page();
  router.get('/api/openapi.json', (ctx) => {
    ctx.type = 'application/json';
    ctx.body = description;
  });
  router.get('/api/docs', (ctx) => {
    ctx.type = 'text/html';
    ctx.body = html;
  });
  router.get('/api/docs.css', (ctx) => {
    ctx.type = 'text/css';
    ctx.body = css;
  });
}
