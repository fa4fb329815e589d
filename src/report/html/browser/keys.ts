/** J and K go from finding to finding. Only while one stands among them: elsewhere they are letters. */
import { isVisible } from './status.js';

const STEPS: Readonly<Record<string, number>> = { j: 1, k: -1 };

export function listenForKeys(): void {
  document.addEventListener('keydown', (event) => {
    const step = STEPS[event.key.toLowerCase()];
    const here = document.activeElement;
    const section = here?.closest('.findings');
    if (step === undefined || !section || event.ctrlKey || event.altKey || event.metaKey) return;
    const findings = [...section.querySelectorAll<HTMLElement>('.finding')].filter(isVisible);
    const at = findings.indexOf(here!.closest<HTMLElement>('.finding')!);
    const next = findings[at + step];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'start' });
  });
}
