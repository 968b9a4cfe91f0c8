import './desk.css';
import './page.css';
import './panel.css';
import './data-page.css';
import './narrow.css';
import { useEffect, useState } from 'preact/hooks';
import type { Session } from '../../geodata/wire/session.ts';
import { deskWords } from '../../geodata/words/desk.ts';
import { facts, loadCity } from '../data/city.ts';
import { speak } from '../data/preferences.ts';
import { Failure, Skeleton } from '../ui/states.tsx';
import { address } from './address.ts';
import { CasesPage } from './cases-page.tsx';
import { DataPage } from './data-page.tsx';
import { loadFindings, loadSheet } from './findings.ts';
import { FindingsPage } from './findings-page.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { followCity } from './live.ts';
import { Nav } from './nav.tsx';
import { refreshDay } from './patrol/day.ts';
import { refreshDone } from './patrol/done.tsx';
import { PatrolPage } from './patrol/patrol-page.tsx';
import { PlansPage } from './plans/plans-page.tsx';
import { cases, plans, reports } from './registers.ts';
import { ReportsPage } from './reports-page.tsx';
import { SettingsPage } from './settings/settings-page.tsx';
import { loadSweep } from './sweep/sweep.ts';
import { SweepPage } from './sweep/sweep-page.tsx';

/** Navigation at the left, one section beside it. */
export function Desk({ session }: { session: Session }) {
  const [problem, setProblem] = useState<unknown>(null);
  const load = () => {
    setProblem(null);
    loadCity(session.person.city).catch(setProblem);
  };
  useEffect(() => {
    load();
    return followCity((kinds) => {
      if (kinds.has('finding') || kinds.has('case')) {
        void loadFindings(true);
        const { section, open } = address.value;
        if (section === 'findings' && open) void loadSheet(open);
      }
      if (kinds.has('case')) void cases.load();
      if (kinds.has('report')) void reports.load();
      if (address.value.section === 'patrol' && (kinds.has('patrol') || kinds.has('squad')))
        void refreshDay();
      if (kinds.has('finding') || kinds.has('visit') || kinds.has('duty-mark') || kinds.has('track'))
        refreshDone();
      if (kinds.has('plan')) void plans.load();
      if (address.value.section === 'sweep' && (kinds.has('plan') || kinds.has('import'))) void loadSweep();
    });
  }, []);
  return (
    <div class="desk">
      <a class="skip-link" href="#content">
        {speak(deskWords).skip}
      </a>
      <Nav session={session} />
      <main id="content" class="desk-content" tabIndex={-1}>
        {facts.value ? (
          <Section session={session} />
        ) : problem ? (
          <Failure problem={problem} onRetry={load} />
        ) : (
          <Skeleton lines={8} />
        )}
      </main>
      <HelpDialog />
    </div>
  );
}

function Section({ session }: { session: Session }) {
  switch (address.value.section) {
    case 'findings':
      return <FindingsPage session={session} />;
    case 'cases':
      return <CasesPage />;
    case 'reports':
      return <ReportsPage />;
    case 'patrol':
      return <PatrolPage session={session} />;
    case 'plans':
      return <PlansPage session={session} />;
    case 'sweep':
      return <SweepPage session={session} />;
    case 'data':
      return <DataPage session={session} />;
    case 'settings':
      return <SettingsPage session={session} />;
  }
}
