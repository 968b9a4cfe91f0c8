import '../styles/index.ts';
import { render } from 'preact';
import { applyPreferences } from '../data/preferences.ts';
import { DeskFace } from './desk-face.tsx';

applyPreferences();
render(<DeskFace />, document.getElementById('app') as HTMLElement);
