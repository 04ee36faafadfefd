//! What must hold in every browser.

mod access;
mod adding;
mod bad_input;
mod corrections;
mod exports;
mod hostile;
mod kept;
mod kept_set;
mod keyboard;
mod looks;
mod memory;
mod multiplying;
mod offline;
mod opening;
mod reading;
mod views;

use super::find::Kind;
use super::page::Page;
use anyhow::Result;

/// A test: given the page, open and ready.
pub(super) type Test = fn(&Page) -> Result<()>;

/// Addresses of the views over all articles, and of their ways of showing rows that are there whatever the articles tell.
const OVER_ALL: [&str; 7] = [
    "#quotations",
    "#quotations/speakers",
    "#quotations/context",
    "#events",
    "#timeline",
    "#compare",
    "#compare/sources",
];

/// Every test that any browser can run, with its name.
const ALL: &[(&str, Test)] = &[
    ("opens from disk with the seeds analysed", opening::seeds),
    ("opens every time", opening::again_and_again),
    ("says what the command line says", opening::says_what_the_command_line_says),
    ("says when it is not built", opening::unbuilt),
    ("serves the console and other programs", opening::serves_programs),
    ("takes chosen files", adding::chosen),
    ("takes files dropped by a script", adding::dropped),
    ("takes pasted text as it stands", adding::pasted),
    ("takes a large file of JSON lines in portions", adding::lines),
    ("marks each quotation and event in the text", reading::marks),
    ("leads from a row to its sentence and its card", reading::row_to_card),
    ("analyses again when the reader sets a date", reading::date),
    ("holds corrections by their words", corrections::pure),
    ("puts corrections into effect, undoes and redoes them", corrections::in_effect),
    ("corrects by keyboard", corrections::by_keyboard),
    ("corrects who people are", corrections::people),
    ("keeps articles, dates and corrections", kept::reopened),
    ("keeps analyses of this engine, renews those of another", kept::analysed_once),
    ("reads a large analysis in slices", kept::in_slices),
    ("keeps settings", kept::settings),
    ("puts back what was removed", kept::put_back),
    ("deletes everything by keyboard", kept::deleted),
    ("keeps a project in a file", kept::project_file),
    ("keeps what two tabs do", kept::two_tabs),
    ("keeps on where the storage is full", kept::full),
    ("keeps on where storage is refused", kept::refused),
    ("keeps what comparing came to", kept_set::there_again),
    ("compares anew where what is kept of it is stale", kept_set::stale),
    ("keeps what comparing came to in two tabs", kept_set::two_tabs),
    ("keeps on where there is no room for what comparing came to", kept_set::full),
    ("shows markup in an article as text", hostile::markup),
    ("shows odd names, endless words and formulas as text", hostile::names),
    ("shows what a file says of itself as text", hostile::metadata),
    ("stays quick with ten thousand quotations in a paragraph", hostile::many),
    ("keeps characters apart in any script", hostile::offsets),
    ("says what is wrong with each bad file and goes on", bad_input::bad_files),
    ("takes a file of fifty megabytes or says why not", bad_input::huge),
    ("says what stopped the engine", bad_input::stopped),
    ("gives up a file that takes too long", bad_input::slow),
    ("takes a thousand files at once", bad_input::thousand),
    ("takes no more at once than it can and says so", bad_input::too_many),
    ("stays within its memory", memory::bounded),
    ("multiplies right in every way that it can", multiplying::every_way),
    ("has another worker do what one does too slowly", multiplying::slow_worker),
    ("exports everything as JSON", exports::json),
    ("exports a view as CSV", exports::csv),
    ("works by keyboard", keyboard::walk),
    ("leads to a speaker's dossier by keyboard", views::speakers),
    ("keeps unnamed sources apart", views::unnamed),
    ("filters, searches and shows words in context by keyboard", views::find),
    ("groups quotations by keyboard", views::groups),
    ("walks the timeline by keyboard", views::timeline),
    ("names days, months and years on the timeline", looks::axis),
    ("draws rows of one height and cuts no card off", looks::rows),
    ("says why a view is empty", looks::empty),
    ("counts words in context", looks::context_counted),
    ("tells what happened from report to report, and each article once", looks::told_once),
    ("sets cards, sheets and panes across a narrow screen", looks::narrow),
    ("places an undated article around its day of writing", views::undated),
    ("compares articles by keyboard", views::compare),
    ("shows many versions of a quotation some at a time", views::versions),
    ("draws a long dossier as the reader goes on", views::long_dossier),
    ("corrects who speakers are by keyboard", views::people),
    ("leads from a row to its correction by keyboard", views::mend),
    ("shows what events are about, and copies of articles", views::about_and_copies),
    ("reads by keyboard", views::read),
    ("exports linked data by keyboard", views::linked_data),
    ("exports a report by keyboard", views::report),
    ("breaks no rule of axe-core", access::clean),
    ("needs no sideways scrolling when narrow", access::reflow),
    ("lets no request out", offline::refuses_requests),
];

/// Every test of a browser of this kind. A drop from the desktop can be made in Chromium alone: WebDriver has no word for
/// it, and its development tools have.
pub(super) fn of(kind: Kind) -> impl Iterator<Item = &'static (&'static str, Test)> {
    const DESKTOP: &[(&str, Test)] =
        &[("takes files and folders dropped from the desktop", adding::dropped_from_desktop)];
    ALL.iter().chain(if kind == Kind::Chromium { DESKTOP } else { &[] })
}
