import '../styles/index.ts';
import './certificate.css';
import { render } from 'preact';
import { language } from '../data/preferences.ts';
import { keepShell } from '../ui/keep-shell.ts';
import { CertificatePage } from './certificate-page.tsx';

// Paper is white, whatever the theme of the screen.
document.documentElement.lang = language.value;
render(<CertificatePage />, document.getElementById('app')!);
keepShell();
