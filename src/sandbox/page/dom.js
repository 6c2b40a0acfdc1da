export const $ = (selector) => document.querySelector(selector);

/** Makes an element; strings become text nodes, so nothing anybody writes can become markup. */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('aria-') || name === 'role') node.setAttribute(name, value);
    else node[name] = value;
  }
  node.append(...children.filter((child) => child !== undefined && child !== null));
  return node;
}

const COLOURS = ['#0f4c5c', '#9a031e', '#5f0f40', '#2d6a4f', '#7b4b94', '#b45309', '#1d4ed8', '#3f6212'];

export function avatar(name, id) {
  const words = name.trim().split(/\s+/);
  const initial = (words.at(-1) ?? '?').charAt(0).toUpperCase();
  const node = el('span', { className: 'avatar' }, initial);
  node.style.background = COLOURS[Math.abs(id) % COLOURS.length];
  return node;
}

export function toast(message) {
  const node = el('div', {}, message);
  $('#toasts').append(node);
  setTimeout(() => node.remove(), 3500);
}

/** Opens the dialog with the given parts. @returns the form, or undefined when it was cancelled. */
export function ask(title, { parts = [], actions }) {
  const dialog = $('#dialog');
  const form = dialog.querySelector('form');
  form.replaceChildren(
    el('h3', {}, title),
    ...parts,
    el(
      'div',
      { className: 'actions' },
      ...actions.map(([value, label, className = '']) =>
        // Cancel is no submit button: Enter in a field must take the first that is.
        value === ''
          ? el('button', { type: 'button', className, onclick: () => dialog.close('') }, label)
          : el('button', { value, className }, label),
      ),
    ),
  );
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.onclose = () => resolve(dialog.returnValue === '' ? undefined : form);
  });
}

/** Offers a list of choices: [label, what to do, class]. */
export function choose(title, choices, cancel) {
  const list = choices.map(([label, run, className = '']) =>
    el(
      'button',
      {
        type: 'button',
        className,
        onclick: () => {
          $('#dialog').close('');
          run();
        },
      },
      label,
    ),
  );
  return ask(title, { parts: [el('div', { className: 'list' }, ...list)], actions: [['', cancel]] });
}
