import { later } from '../ui/later.tsx';

/** Sheets that neither the map nor a finding needs: their code comes from the device when they are opened. */
export const RulesSheet = later(async () => (await import('./rules-sheet.tsx')).RulesSheet);
export const MineSheet = later(async () => (await import('./mine/mine-sheet.tsx')).MineSheet);
export const SavedSheet = later(async () => (await import('./mine/saved-sheet.tsx')).SavedSheet);
export const NearSheet = later(async () => (await import('./duty/near-sheet.tsx')).NearSheet);
export const VisitSheet = later(async () => (await import('./visit/visit-sheet.tsx')).VisitSheet);
export const PackSheet = later(async () => (await import('./pack/pack-sheet.tsx')).PackSheet);
export const ReadySheet = later(async () => (await import('./pack/ready-sheet.tsx')).ReadySheet);
export const DutySheet = later(async () => (await import('./duty/duty-sheet.tsx')).DutySheet);
export const MenuSheet = later(async () => (await import('./menu-sheet.tsx')).MenuSheet);
export const SearchSheet = later(async () => (await import('./search/search-sheet.tsx')).SearchSheet);
