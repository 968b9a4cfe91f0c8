import '../styles/index.ts';
import { render } from 'preact';
import { applyPreferences } from '../data/preferences.ts';
import { keepShell } from '../ui/keep-shell.ts';
import { FieldFace } from './field-face.tsx';

applyPreferences();
keepShell();
render(<FieldFace />, document.getElementById('app') as HTMLElement);
