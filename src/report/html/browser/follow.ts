/** Where the policy's text stands beside the findings, it follows them: the words of the one that is looked at come into sight. */
export function followFindings(): void {
  document.addEventListener('focusin', ({ target }) => {
    const finding = (target as Element).closest('.finding');
    const link = finding?.querySelector<HTMLAnchorElement>('.quotes a, .belongs a');
    const words = link && document.getElementById(link.hash.slice(1));
    const pane = words?.closest('.policy-text');
    if (!words || !pane || pane.scrollHeight <= pane.clientHeight) return;
    const middle = pane.getBoundingClientRect().top + pane.clientHeight / 3;
    pane.scrollTop += words.getBoundingClientRect().top - middle;
  });
}
