// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Sigil.Domain.Common;
using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;

namespace Sigil.Infrastructure.Providers.OpenAICompatible;

/// <summary>
/// Puts streamed tool calls together. Pieces belong together by index; servers that send several calls under one index tell them apart by the vendor's id.
/// The vendor's ids are not kept: some repeat them, some leave them empty.
/// </summary>
internal sealed class ToolCallAssembler(IIdSource ids)
{
    private readonly List<Piece> _pieces = [];

    /// <summary>Whether there is any call.</summary>
    public bool Any => _pieces.Count > 0;

    public void Add(int index, string? vendorId, string? name, string? arguments)
    {
        var piece = _pieces.FindLast(known => known.Index == index);
        if (piece is null || (!string.IsNullOrEmpty(vendorId) && piece.VendorId.Length > 0 && piece.VendorId != vendorId))
        {
            piece = new Piece(index, vendorId ?? "");
            _pieces.Add(piece);
        }

        // The name comes whole, in the first piece; servers that repeat it must not double it.
        piece.Name = piece.Name.Length == 0 ? name ?? "" : piece.Name;
        piece.Arguments.Append(arguments);
    }

    /// <summary>The complete calls in the order of their index; a call without a name is no call.</summary>
    public IEnumerable<ChatToolCall> Complete() => _pieces.OrderBy(piece => piece.Index).Where(piece => piece.Name.Length > 0).Select(piece =>
    {
        var arguments = piece.Arguments.ToString();
        return new ChatToolCall(new ToolCall(ids.NewId("call"), piece.Name, string.IsNullOrWhiteSpace(arguments) ? "{}" : arguments));
    });

    private sealed class Piece(int index, string vendorId)
    {
        public int Index { get; } = index;

        public string VendorId { get; } = vendorId;

        public string Name { get; set; } = "";

        public StringBuilder Arguments { get; } = new();
    }
}
