// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Tools;

/// <summary>A tool's own failure; the message goes to the model and the user, so it holds no path, secret or stack trace. Any other exception reaches them as "tool execution failed".</summary>
public sealed class ToolFailedException(string message) : Exception(message);
