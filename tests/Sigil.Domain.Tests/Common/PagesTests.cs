// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Tests.Common;

public sealed class PagesTests
{
    private static readonly string[] _names = ["d", "b", "a", "Ä", "c"];

    [Theory]
    [InlineData(false, "a b c d Ä")]
    [InlineData(true, "Ä d c b a")]
    public void Cut_PageByPage_ComesToTheEndInOrder(bool descending, string expected)
    {
        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = Pages.Cut(_names, name => name, 2, after, descending).OrThrow();
            Assert.InRange(page.Items.Count, 1, 2);
            seen.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(expected, string.Join(' ', seen));
    }

    [Fact]
    public void Cut_TheCursorsRowIsGone_GoesOnBehindIt()
    {
        var first = Pages.Cut(_names, name => name, 2, null).OrThrow();
        var second = Pages.Cut(_names.Where(name => name != "b"), name => name, 2, first.Next).OrThrow();

        Assert.Equal(["c", "d"], second.Items);
    }

    [Fact]
    public void Cut_AsManyAsThereAre_HasNoNextPage() => Assert.Null(Pages.Cut(_names, name => name, _names.Length, null).OrThrow().Next);

    [Theory]
    [InlineData(0, null, "limit")]
    [InlineData(201, null, "limit")]
    [InlineData(10, "not a cursor!", "after")]
    [InlineData(10, "=", "after")]
    public void Cut_BadLimitOrCursor_NamesTheField(int limit, string? after, string field)
    {
        var error = Pages.Cut(_names, name => name, limit, after).Error!;

        Assert.Equal((ErrorCodes.RequestInvalid, field), (error.Code, error.Field));
    }
}
