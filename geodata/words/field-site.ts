import { bilingual } from './bilingual.ts';

/** What an officer reads while recording at the site: place by hand, sketch, voice. */
export const siteWords = bilingual(
  {
    whyTitle: 'Mengapa tempatnya ditentukan dengan tangan?',
    whyLead: {
      'no-fix': 'GPS belum memberi posisi.',
      'weak-fix': (metres: string) => `Ketelitian GPS hanya ±${metres}.`,
      far: (metres: string) => `Tempat ini ${metres} dari posisi Anda.`,
    },
    why: {
      'no-gps': 'GPS mati atau tidak menangkap satelit',
      'not-precise': 'GPS kurang teliti di sini',
      'from-afar': 'Tidak dapat mendekat; dilihat dari jauh',
      later: 'Dicatat setelah meninggalkan tempat',
    },
    whyOther: 'Alasan lain',
    whyOtherHint: 'Dengan kata-kata Anda sendiri',
    whyNeeded: 'Pilih atau tulis alasannya dahulu.',

    lengthAround: (metres: string) => `Keliling ${metres}`,
    fixAge: (minutes: number) => `GPS terakhir ${minutes} menit lalu. Geser peta bila Anda sudah berpindah.`,

    sketch: (n: number) => `Buat sketsa di foto ${n}`,
    sketchTitle: 'Sketsa di atas foto',
    sketchLead: 'Tandai dengan jari. Foto aslinya tidak berubah.',
    sketchCanvas: 'Bidang sketsa',
    sketchUndo: 'Batalkan garis terakhir',
    sketchSave: 'Simpan sketsa',
    sketchColour: { red: 'Merah', dark: 'Hitam', light: 'Putih' },
    sketchFailed: 'Foto ini tidak dapat dibuka untuk disketsa. Foto aslinya tetap tersimpan.',
    sketchOf: 'sketsa',

    voices: 'Catatan suara',
    voiceRecord: 'Rekam suara',
    voiceStop: 'Selesai merekam',
    voiceAsking: 'Menunggu izin mikrofon…',
    voiceRunning: (now: string, most: string) => `Merekam ${now} dari ${most}`,
    voicePlay: (n: number) => `Putar catatan suara ${n}`,
    voicePause: (n: number) => `Jeda catatan suara ${n}`,
    voiceRemove: (n: number) => `Hapus catatan suara ${n}`,
    voiceDenied: 'Mikrofon tidak diizinkan. Izinkan di pengaturan peramban, atau tulis catatannya.',
    voiceMissing: 'Perangkat ini tidak dapat merekam suara. Tulis catatannya.',
    voiceFull: 'Paling banyak 5 catatan suara.',

    savedNow: 'Tersimpan',
    saving: 'Menyimpan…',
  },
  {
    whyTitle: 'Why is the place set by hand?',
    whyLead: {
      'no-fix': 'GPS has not given a position yet.',
      'weak-fix': (metres) => `GPS is accurate to ±${metres} only.`,
      far: (metres) => `This place is ${metres} from your position.`,
    },
    why: {
      'no-gps': 'GPS is off or sees no satellites',
      'not-precise': 'GPS is not precise enough here',
      'from-afar': 'Cannot come closer; seen from afar',
      later: 'Recorded after leaving the place',
    },
    whyOther: 'Another reason',
    whyOtherHint: 'In your own words',
    whyNeeded: 'Choose or write the reason first.',

    lengthAround: (metres) => `Perimeter ${metres}`,
    fixAge: (minutes) => `The last GPS position is ${minutes} min old. Move the map if you have moved since.`,

    sketch: (n) => `Sketch on photo ${n}`,
    sketchTitle: 'Sketch on the photo',
    sketchLead: 'Mark with your finger. The original photo does not change.',
    sketchCanvas: 'Sketching area',
    sketchUndo: 'Undo the last line',
    sketchSave: 'Keep the sketch',
    sketchColour: { red: 'Red', dark: 'Black', light: 'White' },
    sketchFailed: 'This photo cannot be opened for sketching. The original stays kept.',
    sketchOf: 'sketch',

    voices: 'Voice notes',
    voiceRecord: 'Record voice',
    voiceStop: 'Finish recording',
    voiceAsking: 'Waiting for the microphone…',
    voiceRunning: (now, most) => `Recording ${now} of ${most}`,
    voicePlay: (n) => `Play voice note ${n}`,
    voicePause: (n) => `Pause voice note ${n}`,
    voiceRemove: (n) => `Remove voice note ${n}`,
    voiceDenied: 'The microphone is not allowed. Allow it in the browser settings, or write a note.',
    voiceMissing: 'This device cannot record sound. Write a note.',
    voiceFull: 'Up to 5 voice notes.',

    savedNow: 'Saved',
    saving: 'Saving…',
  },
);
