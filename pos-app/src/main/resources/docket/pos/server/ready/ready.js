// The board of orders that are ready. The server sends the whole board whenever it changes and a sign of life each
// second; this page shows the newest, says within three seconds that nothing comes any more, and comes back by itself.
// Written so that the browsers of televisions of 2018 read it: no `?.`, no `??`, nothing newer.
'use strict';

(() => {
  const SILENCE = 2500;        // without a sign of life for so long, the numbers may be old
  const TRY_AGAIN = 4000;      // how long one try to reach the server may take
  const NEWS = 20000;          // how long a number stands out that was called
  const TURN = 7000;           // how long one page of numbers is shown, where they do not fit on one
  const LARGEST = 0.16;        // of the shorter side of the window
  const MANY = 8;
  const SMALLEST = 0.046;

  const root = document.documentElement;
  const byId = id => document.getElementById(id);
  const asked = new URLSearchParams(location.search);
  const called = new Map();    // what stands out, and until when
  const turns = {preparing: 0, ready: 0};
  let board = null;
  let stream = null;
  let heardAt = -Infinity;
  let triedAt = -Infinity;
  let audio = null;

  const keyOf = order => JSON.stringify([order.number, order.name || '']);

  // Languages and colours

  const dark = matchMedia('(prefers-color-scheme: dark)');
  function dress() {
    root.dataset.theme = asked.get('theme') || (dark.matches ? 'dark' : 'light');
    const only = asked.get('lang');
    if (only) {
      root.dataset.only = only;
    }
    const first = only || (board && board.language) || 'ko';
    root.dataset.first = first === 'ko' ? 'ko' : 'en';
    root.lang = root.dataset.first;
  }
  dark.addListener(dress);

  // What came

  function take(next) {
    if (board !== null) {
      call(next.ready);
    }
    board = next;
    dress();
    draw();
  }

  // What is ready now and was not before is called; what was ready at the first look had been.
  function call(ready) {
    const known = new Map();
    board.ready.forEach(order => known.set(keyOf(order), (known.get(keyOf(order)) || 0) + 1));
    const news = ready.filter(order => {
      const left = known.get(keyOf(order)) || 0;
      known.set(keyOf(order), left - 1);
      return left < 1;
    });
    if (news.length > 0) {
      news.forEach(order => called.set(keyOf(order), Date.now() + NEWS));
      turns.ready = 0;
      chime();
      byId('told').textContent = news.map(order =>
          order.number + (order.name ? ' ' + order.name : '')).join(', ') +
          (root.dataset.only === 'en' ? ' is ready' : root.dataset.only === 'ko' ? ' 준비 완료' : ' 준비 완료, is ready');
    }
  }

  // Drawing: as large as fits; where the smallest does not fit, page after page.

  function draw() {
    if (board === null) {
      return;
    }
    byId('shop').textContent = board.shop;
    byId('practice').hidden = !board.practice;
    byId('empty').hidden = board.preparing.length + board.ready.length > 0;
    fill('preparing', board.preparing);
    fill('ready', board.ready);
  }

  function fill(side, orders) {
    const list = byId(side).querySelector('.numbers');
    list.textContent = '';
    orders.forEach(order => list.appendChild(number(side, order)));
    list.classList.toggle('many', orders.length > MANY);
    const short = Math.min(innerWidth, innerHeight);
    const least = Math.max(20, Math.round(short * SMALLEST));
    let size = Math.max(least, Math.round(short * LARGEST));
    const fits = () => list.scrollHeight <= list.clientHeight && list.scrollWidth <= list.clientWidth;
    const set = pixels => list.style.setProperty('--size', pixels + 'px');
    set(size);
    while (size > least && !fits()) {
      size = Math.max(least, Math.floor(size * 0.94));
      set(size);
    }
    turn(side, list, fits);
  }

  function turn(side, list, fits) {
    const items = [...list.children];
    const pages = [];
    let rest = items;
    while (rest.length > 0) {
      items.forEach(item => { item.hidden = !rest.includes(item); });
      let many = rest.length;
      while (many > 1 && !fits()) {
        many--;
        rest[many].hidden = true;
      }
      pages.push(rest.slice(0, many));
      rest = rest.slice(many);
    }
    const now = pages.length === 0 ? 0 : turns[side] % pages.length;
    items.forEach(item => { item.hidden = !pages[now].includes(item); });
    byId(side).querySelector('.page').textContent = pages.length > 1 ? (now + 1) + ' / ' + pages.length : '';
  }

  function number(side, order) {
    const item = document.createElement('li');
    const big = document.createElement('b');
    big.textContent = order.number;
    item.appendChild(big);
    if (order.name) {
      const small = document.createElement('small');
      small.textContent = order.name;
      item.appendChild(small);
    }
    item.classList.toggle('news', side === 'ready' && (called.get(keyOf(order)) || 0) > Date.now());
    return item;
  }

  setInterval(() => {
    turns.preparing++;
    turns.ready++;
    for (const [key, until] of called) {
      if (until <= Date.now()) {
        called.delete(key);
      }
    }
    draw();
  }, TURN);
  addEventListener('resize', draw);
  if (document.fonts) {
    document.fonts.ready.then(draw);
  }

  // The stream

  function connect() {
    triedAt = performance.now();
    if (stream !== null) {
      stream.close();
    }
    stream = new EventSource('/api/ready/events');
    stream.addEventListener('message', event => {
      heardAt = performance.now();
      take(JSON.parse(event.data));
      look();
    });
    stream.addEventListener('live', () => {
      heardAt = performance.now();
      look();
    });
  }

  function look() {
    const now = performance.now();
    const isStale = now - heardAt > SILENCE && now > SILENCE;
    if (byId('stale').hidden === isStale) {
      document.body.classList.toggle('stale', isStale);
      byId('stale').hidden = !isStale;
      draw();
    }
    if (isStale && now - triedAt > TRY_AGAIN) {
      connect();
    }
  }

  function tick() {
    look();
    byId('clock').textContent =
        new Date().toLocaleTimeString('en-GB', {hour: '2-digit', minute: '2-digit'});
  }

  // The sound: a gong of two tones, made here. Browsers want a tap before the first.

  function chime() {
    if (audio === null || audio.state !== 'running') {
      return;
    }
    strike(1175, 0, 0.6);
    strike(880, 0.4, 1.1);
  }

  function strike(hertz, after, length) {
    const at = audio.currentTime + after;
    for (const [part, loud] of [[1, 0.5], [3, 0.12]]) {
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = hertz * part;
      volume.gain.setValueAtTime(0.0001, at);
      volume.gain.exponentialRampToValueAtTime(loud, at + 0.01);
      volume.gain.exponentialRampToValueAtTime(0.0001, at + length);
      tone.connect(volume).connect(audio.destination);
      tone.start(at);
      tone.stop(at + length);
    }
  }

  function listen() {
    const Audio = window.AudioContext || window.webkitAudioContext;
    if (!Audio) {
      return;
    }
    audio = new Audio();
    const ask = () => { byId('sound').hidden = audio.state === 'running'; };
    audio.addEventListener('statechange', ask);
    const wake = () => {
      if (audio.state !== 'running') {
        audio.resume().then(chime, () => {});
      }
    };
    addEventListener('pointerdown', wake);
    addEventListener('keydown', wake);
    ask();
  }

  dress();
  listen();
  connect();
  tick();
  setInterval(tick, 250);
})();
