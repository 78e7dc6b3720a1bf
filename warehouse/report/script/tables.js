// Tables: sorted by their headings, shown a page at a time.
const PAGE = matchMedia("(max-width: 68rem)").matches ? 20 : 50;

class Rows {
  constructor(holder, columns, rows, { empty, open = null, sort = null, descending = false, caption }) {
    Object.assign(this, { holder, columns, all: rows, rows, empty, open, caption, page: 0, sort, descending });
    this.draw();
  }
  show(rows) {
    this.rows = rows;
    this.page = 0;
    this.draw();
  }
  sorted() {
    const column = this.columns.find((one) => one.name === this.sort);
    if (!column) return this.rows;
    const sign = this.descending ? -1 : 1;
    const isMissing = (key) => key === null || key === undefined || key === "";
    return this.rows
      .map((row, i) => [column.key(row), i, row])
      .sort(([a, i], [b, j]) => {
        if (isMissing(a) || isMissing(b)) return isMissing(a) - isMissing(b) || i - j;
        return (a < b ? -sign : a > b ? sign : 0) || i - j;
      })
      .map(([, , row]) => row);
  }
  draw(focus) {
    const rows = this.sorted();
    const pages = Math.max(1, Math.ceil(rows.length / PAGE));
    this.page = Math.min(Math.max(this.page, 0), pages - 1);
    this.holder.replaceChildren();
    if (!rows.length) {
      this.holder.append(make("p", { class: "note" }, this.empty));
      return;
    }
    const headings = this.columns.map((column) => {
      const sort = column.name === this.sort ? (this.descending ? "descending" : "ascending") : null;
      const button = make("button", { type: "button", onclick: () => this.by(column) }, column.name);
      return make("th", { scope: "col", "aria-sort": sort, class: column.amount ? "amount" : null }, button);
    });
    const body = make("tbody");
    for (const row of rows.slice(this.page * PAGE, (this.page + 1) * PAGE)) {
      const cells = this.columns.map((column) => {
        const kinds = [column.amount ? "amount" : "", column.kind ?? ""].filter(Boolean).join(" ");
        const cell = make("td", { "data-label": column.name, class: kinds || null, title: column.title?.(row) }, column.cell(row));
        cell.classList.toggle("bare", cell.textContent === "");
        return cell;
      });
      body.append(make("tr", this.open ? { class: "incident", "data-id": row.id } : {}, ...cells));
    }
    this.holder.append(
      make("table", { class: "rows" }, make("caption", { class: "unseen" }, this.caption), make("thead", {}, make("tr", {}, ...headings)), body),
    );
    if (pages > 1) this.holder.append(this.pager(pages));
    if (focus) this.holder.querySelectorAll("thead button")[focus - 1]?.focus();
  }
  pager(pages) {
    const go = (step) => () => {
      this.page += step;
      this.draw();
      this.holder.querySelector(".pages button:not(:disabled)")?.focus({ preventScroll: true });
      this.holder.scrollIntoView({ block: "start" });
    };
    return make(
      "div",
      { class: "pages" },
      make("button", { type: "button", onclick: go(-1), disabled: this.page === 0 }, "Previous"),
      make("span", {}, `Page ${number(this.page + 1)} of ${number(pages)}`),
      make("button", { type: "button", onclick: go(1), disabled: this.page === pages - 1 }, "Next"),
    );
  }
  by(column) {
    this.descending = this.sort === column.name ? !this.descending : Boolean(column.amount || column.newest);
    this.sort = column.name;
    this.page = 0;
    this.draw(this.columns.indexOf(column) + 1);
  }
  reveal(row) {
    const place = this.sorted().indexOf(row);
    if (place < 0) return false;
    this.page = Math.floor(place / PAGE);
    this.draw();
    return true;
  }
}
