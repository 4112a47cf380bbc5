using ItaIngest.Documents;

namespace ItaIngest.Cli.Wording;

/// <summary>What is noted of PDF files, in English.</summary>
internal sealed partial class English
{
    private static string PdfNote(Note note) => note.Code switch
    {
        "page-without-text" => "this page is a picture without text",
        "page-text-broken" => $"the text of this page is broken ({note.Text} characters are impossible); it was not read",
        "page-blank" => "an empty page",
        "page-read-by-ocr" => note.Text == "layer" ? "the text of this page was laid under its picture by an OCR program; its numbers are held" : $"this page was read by {note.Text}; its numbers are held",
        "ocr-found-nothing" => $"OCR could not read this page ({note.Text})",
        "image" => $"pictures that were not read: {note.Text}",
        "image-only" => "this page is mostly a picture",
        "too-many-lines-for-tables" => "this page has too many lines to look for tables",
        "text-not-placed" => $"{note.Text} characters found no place in a table or paragraph",
        "pages-left-out" => $"the file is larger than allowed; pages {note.Text} were not read",
        "drawings-left-out" => $"the drawings of pages were not kept: {note.Text}",
        "table-doubtful" => $"a table without lines whose columns or rows are not certain (confidence {note.Text}); its values are held",
        "private-use-resolved" => $"glyph codes of a font turned into Thai letters: {note.Text}",
        "sara-am-composed" => $"NIKHAHIT and SARA AA put together as SARA AM: {note.Text}",
        "overprinted-text-dropped" => $"text printed over itself was dropped: {note.Text} characters",
        "covered-text-dropped" => $"text under an opaque area was dropped: {note.Text} characters",
        "struck-out" => $"text that is struck out was left out: {note.Text}",
        "thai-recoded" => $"Thai letters of a font recoded: {note.Text}",
        "thai-marks-doubtful" => $"some marks may stand on the wrong letter ({note.Text})",
        "impossible-sequences" => $"impossible sequences of letters: {note.Text}",
        "glyphs-without-text" => $"glyphs whose font does not say what they are: {note.Text}",
        "actual-text-spread-evenly" => $"replacement text placed by estimate: {note.Text}",
        "actual-text-other-digits" => $"replacement text has other digits than what is printed: {note.Text}",
        "picture-letters" => $"letters drawn as pictures: {note.Text}",
        "pdf-file-rebuilt" => "the structure of the PDF is damaged; it was searched through anew",
        "pdf-encrypted" => "the file is encrypted, but opens without a password",
        "pdf-page-unread" => $"PdfPig could not read this page ({note.Text})",
        "pdf-operator-failed" or "pdf-annotation-failed" => $"PdfPig could not carry out a part of this page; what that shows is lost ({note.Text})",
        _ => note.Text.Length > 0 ? $"{note.Code}: {note.Text}" : note.Code,
    };
}
