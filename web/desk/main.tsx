import '../styles/index.ts';
import { render } from 'preact';
import { applyPreferences } from '../data/preferences.ts';
import { keepShell } from '../ui/keep-shell.ts';
import { DeskFace } from './desk-face.tsx';

applyPreferences();
keepShell();
render(<DeskFace />, document.getElementById('app') as HTMLElement);
