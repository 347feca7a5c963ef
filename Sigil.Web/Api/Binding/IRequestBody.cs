// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.Binding;

/// <summary>A request's body as it was understood.</summary>
internal interface IRequestBody
{
    /// <summary>The body in one form for everything that means the same: order of fields, blanks and escapes make no difference. Only of a body without an error.</summary>
    byte[] ToCanonical();
}
