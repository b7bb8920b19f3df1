import { createHash } from 'node:crypto';
/** Without it the form works by its button. With it, the preview follows each change, and the line can be copied. */
export const BUILDER_SCRIPT = `
const form = document.querySelector('.builder form');
const result = document.querySelector('#result');
let timer;
let latest = 0;
async function update() {
  const given = [...new FormData(form)].filter(([, value]) => value !== '');
  const address = location.pathname + (given.length ? '?' + new URLSearchParams(given) : '');
  const mine = ++latest;
  result.setAttribute('aria-busy', 'true');
  try {
    const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
    if (mine !== latest) return;
    const made = page.querySelector('#result');
    if (made) {
      result.replaceChildren(...made.children);
      history.replaceState(null, '', location.pathname + made.dataset.search);
    } else {
      result.querySelector('[role=status]').textContent = page.querySelector('main')?.textContent ?? '';
    }
  } finally {
    if (mine === latest) result.removeAttribute('aria-busy');
  }
  offer();
}
function offer() {
  const button = result.querySelector('button');
  if (!button) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const line = result.querySelector('textarea');
    line.select();
    await navigator.clipboard.writeText(line.value);
    result.querySelector('[role=status]').textContent = button.dataset.done;
  });
}
form.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(update, 250);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void update();
});
offer();
`;
export const BUILDER_PATH = `/assets/builder-${createHash('sha256').update(BUILDER_SCRIPT).digest('hex').slice(0, 16)}.js`;
//# sourceMappingURL=builder.script.js.map