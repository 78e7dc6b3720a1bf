// The map: Equal Earth, turned so that what is looked at lies in its middle; buttons, keys, drags and double clicks move it.
const WORLD = { longitude: 12, latitude: 18 };

// Where a place lies on the projection of radius 1 that is turned to a longitude (Savric, Patterson and Jenny, 2018).
function projected(longitude, latitude, middle) {
  const [a1, a2, a3, a4] = [1.340264, -0.081106, 0.000893, 0.003796];
  const root = Math.sqrt(3) / 2;
  const turned = ((((longitude - middle + 180) % 360) + 360) % 360) - 180;
  const angle = Math.asin(root * Math.sin((latitude * Math.PI) / 180));
  const [square, sixth] = [angle ** 2, angle ** 6];
  const x = ((turned * Math.PI) / 180) * (Math.cos(angle) / (root * (a1 + 3 * a2 * square + sixth * (7 * a3 + 9 * a4 * square))));
  return [x, angle * (a1 + a2 * square + sixth * (a3 + a4 * square))];
}

function smallestZoom(view) {
  return Math.max(Math.min(view.width() / 5.42, view.height() / 2.3), 20);
}

function fitted(view) {
  const found = places();
  if (!found.length) return [smallestZoom(view), WORLD.longitude, WORLD.latitude];
  const edges = (values) => [Math.min(...values), Math.max(...values)];
  const [west, east] = edges(found.map((place) => place.longitude));
  const longitude = (west + east) / 2;
  const spots = found.map((place) => projected(place.longitude, place.latitude, longitude));
  const [[left, right], [bottom, top]] = [edges(spots.map(([x]) => x)), edges(spots.map(([, y]) => y))];
  const zoom = Math.min((0.86 * view.width()) / Math.max(right - left, 0.06), (0.8 * view.height()) / Math.max(top - bottom, 0.06));
  // The latitude that lies halfway up, found by halving.
  let [low, high] = [-89, 89];
  for (let i = 0; i < 40; i += 1) {
    const middle = (low + high) / 2;
    if (projected(0, middle, 0)[1] < (bottom + top) / 2) low = middle;
    else high = middle;
  }
  return [zoom, longitude, low];
}

// What the circles of the legend stand for: 1, 2 or 5 times a power of ten, the largest within the largest circle.
function showSteps() {
  const most = Math.max(places()[0]?.best ?? 0, 1);
  const ten = 10 ** Math.floor(Math.log10(most));
  const top = [5, 2, 1].find((times) => times * ten <= most) * ten;
  views.map.view.signal("steps", [top / 100, top / 10, top].filter((step) => step >= 1));
}

const mapSignals = (view) => ["zoom", "longitude", "latitude"].map((name) => view.signal(name));

function setMap(view, zoom, longitude, latitude) {
  const within = (value, least, most) => Math.min(Math.max(value, least), most);
  view.signal("zoom", within(zoom, smallestZoom(view), 20000));
  view.signal("longitude", ((((longitude + 180) % 360) + 360) % 360) - 180);
  view.signal("latitude", within(latitude, -75, 80));
  view.runAsync();
  labelMap();
}

function moveMap(step) {
  const view = views.map?.view;
  if (!view) return;
  const [zoom, longitude, latitude] = mapSignals(view);
  const pan = Math.min(4000 / zoom, 60);
  const steps = {
    in: [zoom * 1.6, longitude, latitude],
    out: [zoom / 1.6, longitude, latitude],
    west: [zoom, longitude - pan, latitude],
    east: [zoom, longitude + pan, latitude],
    north: [zoom, longitude, latitude + pan / 2],
    south: [zoom, longitude, latitude - pan / 2],
    world: [smallestZoom(view), WORLD.longitude, WORLD.latitude],
  };
  setMap(view, ...(step === "fit" ? fitted(view) : steps[step]));
}

// Names beside the largest circles, as many as there is room for.
function labelMap() {
  const view = views.map?.view;
  if (!view) return;
  const [zoom, longitude, latitude] = mapSignals(view);
  const [width, height] = [view.width(), view.height()];
  const middle = projected(longitude, latitude, longitude);
  const taken = [];
  const labels = [];
  const meets = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  for (const place of places().slice(0, 40)) {
    if (labels.length === (width < 500 ? 4 : 9) || !place.best) break;
    if (!place.name) continue;
    const [x, y] = projected(place.longitude, place.latitude, longitude);
    const [left, down] = [width / 2 + zoom * (x - middle[0]), height / 2 - zoom * (y - middle[1])];
    const radius = Math.sqrt(view.scale("size")(place.best)) / 2 + 4;
    const box = [left + radius, down - 9, left + radius + 7.2 * place.name.length + 4, down + 9];
    if (box[0] < 0 || box[1] < 0 || box[2] > width || box[3] > height || taken.some((other) => meets(other, box))) continue;
    taken.push(box);
    labels.push({ longitude: place.longitude, latitude: place.latitude, name: place.name, away: radius });
  }
  view.data("labels", labels).runAsync();
}

function showPlace(place) {
  if (place.ids.length === 1) openIncident(place.ids[0]);
  else {
    $("search").value = place.name;
    filter();
    $("incidents").scrollIntoView();
  }
}

function startMap() {
  const view = views.map.view;
  const canvas = $("chart-map").querySelector("canvas");
  let from = null;
  let isDragged = false;
  view.addEventListener("click", (event, item) => {
    if (!isDragged && item?.datum?.ids) showPlace(item.datum);
  });
  // A finger scrolls the page, as it does everywhere; a mouse moves the map.
  canvas.addEventListener("pointerdown", (event) => {
    isDragged = false;
    if (event.pointerType !== "mouse" || event.button !== 0) return;
    from = [event.clientX, event.clientY, ...mapSignals(view)];
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!from || !(event.buttons & 1)) return;
    const [x, y, zoom, longitude, latitude] = from;
    if (!isDragged && Math.hypot(event.clientX - x, event.clientY - y) < 4) return;
    isDragged = true;
    canvas.setPointerCapture(event.pointerId);
    const turn = 180 / Math.PI / zoom;
    setMap(view, zoom, longitude - (event.clientX - x) * turn, latitude + (event.clientY - y) * turn);
  });
  canvas.addEventListener("pointerup", () => (from = null));
  canvas.addEventListener("dblclick", () => moveMap("in"));
  showSteps();
  moveMap("fit");
}
