// Adds comfort; nothing here is needed to read a page or to send a form.

// An error summary is read first.
document.querySelector('.trouble[tabindex]')?.focus();

// A form that changes something is sent once, however often its button is pressed.
document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post') return;
    if (form.dataset.sent) {
        event.preventDefault();
        return;
    }
    form.dataset.sent = 'yes';
    window.addEventListener('pageshow', () => delete form.dataset.sent, { once: true });
});

// A select with data-submit sends its form when it changes; the button beside it serves without script.
document.addEventListener('change', (event) => {
    if (event.target.matches('[data-submit]')) event.target.form.requestSubmit();
});

// Long work says how far it is: a part of the page is fetched again until the server says it is done.
for (const part of document.querySelectorAll('[data-refresh]')) {
    const again = async () => {
        const answer = await fetch(part.dataset.refresh, { headers: { 'X-Part': 'true' } });
        if (answer.redirected) {
            window.location.assign(answer.url);
            return;
        }
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-refresh]');
        if (!fresh) {
            window.location.reload();
            return;
        }
        part.replaceChildren(...fresh.childNodes);
        setTimeout(again, 1000);
    };
    setTimeout(again, 1000);
}
