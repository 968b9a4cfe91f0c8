import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { tsImport } from 'tsx/esm/api';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const origin = 'http://localhost:8080';
/** The service takes writes from its own origin only. */
const service = { target: origin, changeOrigin: true, headers: { origin } };

const toldRule = at('../geodata/words/rule-pages/told-rule.ts');
/** The pages of rules as data: the rules themselves, with all their geometry, stay out of the faces. */
const ruleBook: Plugin = {
  name: 'told-rules',
  resolveId: (id) => (id === 'virtual:told-rules' ? '\0virtual:told-rules' : null),
  async load(id) {
    if (id !== '\0virtual:told-rules') return null;
    const { toldRules } = await tsImport(toldRule, import.meta.url);
    return `export const toldRules = ${JSON.stringify({ id: toldRules('id'), en: toldRules('en') })}`;
  },
};

const groundThread = at('./field/ground-worker.ts');
/** The thread that draws the officers' map shares the chunks of the face, which a worker that is built by itself would bring twice. */
const groundWorker: Plugin = {
  name: 'ground-worker',
  resolveId: (id) => (id === 'virtual:ground-worker' ? '\0virtual:ground-worker' : null),
  load(id) {
    if (id !== '\0virtual:ground-worker') return null;
    const address =
      this.environment.mode === 'build'
        ? `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'chunk', id: groundThread, name: 'ground' })}`
        : `'/field/ground-worker.ts'`;
    return `export const groundWorker = ${address}`;
  },
};

/** Three faces and the book of rules, one build: citizens at `/`, officers at `/petugas`, planners at `/perencana`, rules at `/aturan`, a check to print at `/sertifikat`. */
export default defineConfig({
  root: at('.'),
  publicDir: at('./assets'),
  build: {
    // what a face needs before it shows: the benchmark adds it up
    manifest: true,
    outDir: at('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // The content policy allows no data: fonts, so nothing is folded into the styles.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        public: at('./index.html'),
        field: at('./petugas/index.html'),
        desk: at('./perencana/index.html'),
        rules: at('./aturan/index.html'),
        certificate: at('./sertifikat/index.html'),
      },
    },
  },
  server: {
    proxy: {
      '/api': service,
      '/ogc': service,
      '/open311': service,
    },
  },
  plugins: [
    preact(),
    ruleBook,
    groundWorker,
    VitePWA({
      injectRegister: false,
      manifestFilename: 'manifest.webmanifest',
      manifest: {
        id: '/',
        name: 'Patrol TARU',
        short_name: 'TARU',
        description: 'Patroli tata ruang: apa yang boleh dibangun, laporan warga, temuan petugas',
        lang: 'id-ID',
        dir: 'ltr',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#f7f6f2',
        theme_color: '#0b5c56',
        categories: ['government', 'navigation'],
        icons: [
          { src: '/icons/taru-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icons/taru-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icons/taru-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
          { src: '/icons/taru.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
        shortcuts: [
          { name: 'Laporkan', url: '/#lapor', icons: [{ src: '/icons/taru-192.png', sizes: '192x192' }] },
          { name: 'Temuan baru', url: '/petugas', icons: [{ src: '/icons/taru-192.png', sizes: '192x192' }] },
        ],
      },
      // own code, because a new version must not take over while another page is open
      strategies: 'injectManifest',
      srcDir: '.',
      filename: 'sw.ts',
      injectManifest: { globPatterns: ['**/*.{js,css,html,svg,png,woff2}'] },
    }),
  ],
});
