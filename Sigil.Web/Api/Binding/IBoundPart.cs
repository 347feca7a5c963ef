// SPDX-License-Identifier: Apache-2.0
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Api.Binding;

/// <summary>A part of a request that was read before the handler runs, and may have turned out bad: the filter answers with the error, and the handler never sees it.</summary>
internal interface IBoundPart
{
    /// <summary>What is wrong with the part; null when it can be used.</summary>
    SigilError? Error { get; }
}
