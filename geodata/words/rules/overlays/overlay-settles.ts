import { bilingual } from '../../bilingual.ts';
import type { Sentence } from '../rule-words.ts';

/** What would decide a verdict about a special provision, whichever it is. */
export const overlaySettles = bilingual<Record<string, Sentence>>(
  {
    'overlay-activity': (t) =>
      `Sebutkan kegiatannya: beberapa kegiatan dikecualikan dari ketentuan ${t.text('name') || 'kawasan ini'}.`,
    'overlay-document': (t) => {
      const asked = [t.text('documents'), t.text('note')].filter((text) => text !== '').join('; ');
      return `Periksa dokumen yang diminta di ${t.text('name') || 'kawasan ini'}: ${asked || 'menurut rencana'}.`;
    },
    'overlay-measure': (t) =>
      `Periksa syarat di ${t.text('name') || 'kawasan ini'}: ${t.text('note') || t.text('documents') || 'menurut rencana'}.`,
    'overlay-kind': (t) =>
      `Pastikan jenis ketentuan khusus ${t.text('name') || 'di sini'}: datanya tidak menyebutnya.`,
    'no-overlay-row': (t) =>
      `Ketentuan rencana untuk ${t.text('name') || 'kawasan ini'} belum dimasukkan. Tanyakan kepada dinas.`,
  },
  {
    'overlay-activity': (t) =>
      `Name the activity: some are excepted from the provisions of ${t.text('name') || 'this area'}.`,
    'overlay-document': (t) => {
      const asked = [t.text('documents'), t.text('note')].filter((text) => text !== '').join('; ');
      return `Check the documents that ${t.text('name') || 'this area'} asks for: ${asked || 'as the plan says'}.`;
    },
    'overlay-measure': (t) =>
      `Check what ${t.text('name') || 'this area'} asks for: ${t.text('note') || t.text('documents') || 'as the plan says'}.`,
    'overlay-kind': (t) =>
      `Find out of what kind the special provision ${t.text('name') || 'here'} is: its data do not say.`,
    'no-overlay-row': (t) =>
      `The plan’s provisions for ${t.text('name') || 'this area'} have not been imported. Ask the office.`,
  },
);
