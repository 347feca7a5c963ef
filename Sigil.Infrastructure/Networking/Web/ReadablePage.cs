// SPDX-License-Identifier: Apache-2.0

using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Sigil.Infrastructure.Networking.Web;

/// <summary>What a person sees of a page, as text: what is hidden from people and not from programs is left out and counted, as that is where instructions for models are put (PI-T2).</summary>
/// <param name="Title">The title.</param>
/// <param name="Text">The text, a line for each block, links with their addresses.</param>
/// <param name="Hidden">How many parts were left out because nobody sees them.</param>
internal sealed record ReadablePage(string Title, string Text, int Hidden)
{
    private const int MaxTitle = 200;

    public static ReadablePage Read(string html, Uri address)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var writer = new Writer(address);
        writer.Children(document.Body ?? (INode)document);
        var title = string.Join(' ', (document.Title ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new ReadablePage(title.Length <= MaxTitle ? title : title[..MaxTitle], writer.Finish(), writer.Hidden);
    }

    private sealed class Writer(Uri address)
    {
        private readonly StringBuilder _text = new();

        public int Hidden { get; private set; }

        public void Children(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                switch (child)
                {
                    case IText text:
                        Text(text.Data);
                        break;
                    case IElement element:
                        Element(element);
                        break;
                    case IComment { Data.Length: > 0 } comment when comment.Data.AsSpan().Trim().Length > 0:
                        Hidden++;
                        break;
                }
            }
        }

        public string Finish() => _text.ToString().Trim();

        private void Element(IElement element)
        {
            if (PageElements.IsMachinery(element))
            {
                return;
            }

            if (HiddenElements.IsHidden(element))
            {
                Hidden += string.IsNullOrWhiteSpace(element.TextContent) ? 0 : 1;
                return;
            }

            if (element.LocalName == "br")
            {
                Line();
                return;
            }

            var block = PageElements.IsBlock(element);
            if (block)
            {
                Line();
                _text.Append(PageElements.Mark(element));
            }

            Children(element);
            if (element.LocalName == "a" && Link(element) is { } link)
            {
                _text.Append(" (").Append(link).Append(')');
            }

            if (block)
            {
                Line();
            }
        }

        private void Text(string text)
        {
            foreach (var character in text)
            {
                if (!char.IsWhiteSpace(character))
                {
                    _text.Append(character);
                }
                else if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
                {
                    _text.Append(' ');
                }
            }
        }

        private void Line()
        {
            while (_text.Length > 0 && _text[^1] == ' ')
            {
                _text.Length--;
            }

            if (_text.Length > 0 && _text[^1] != '\n')
            {
                _text.Append('\n');
            }
        }

        private string? Link(IElement element)
            => element.GetAttribute("href") is { Length: > 0 and < 500 } href && Uri.TryCreate(address, href, out var target) && target.Scheme is ("http" or "https") && element.TextContent.Trim().Length > 0
                ? target.GetLeftPart(UriPartial.Query)
                : null;
    }
}
